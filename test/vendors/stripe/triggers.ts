import { stripeCredential } from '../../../nodes/StripePortal/credential';
import { StripePortalTrigger } from '../../../nodes/StripePortal/StripePortalTrigger.node';
import type { Sandbox } from '../../../sandbox';
import type { StripeEndpoint } from '../../../sandbox/stripe/webhookEndpoints';
import { timedSignature } from '../../support/signatures/timed';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	conditions: {},
	events: {
		chosen: ['invoice.payment_failed', 'customer.subscription.trial_will_end'],
		other: 'invoice.overdue',
		// Every event, with one word.
		all: ['*'],
	},
	tellsSecret: true,
	registered: ({ webhooks }) =>
		webhooks.stripe.registered.map(({ url, enabled_events, status }) => ({
			url,
			events: enabled_events,
			isActive: status === 'enabled',
		})),
	add: ({ webhooks }, url) =>
		void webhooks.stripe.add({ url, enabled_events: ['invoice.payment_failed'] }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { enabled_events: ['invoice.paid'] })],
		['every event', (sandbox) => change(sandbox, { enabled_events: ['*'] })],
		['another status', (sandbox) => change(sandbox, { status: 'disabled' })],
		[
			'events beside',
			(sandbox) =>
				change(sandbox, { enabled_events: [...registration.events.chosen, 'invoice.paid'] }),
		],
	],
	refusedAddress: {
		status: 400,
		body: {
			error: { type: 'invalid_request_error', code: 'url_invalid', message: 'No', param: 'url' },
		},
	},
};

function change({ webhooks }: Sandbox, changes: Partial<StripeEndpoint>): void {
	for (const endpoint of webhooks.stripe.registered) Object.assign(endpoint, changes);
}

export const trigger: VendorTrigger = {
	node: StripePortalTrigger,
	schemes: [
		timedSignature({
			header: 'stripe-signature',
			separator: ',',
			time: 't',
			signature: 'v1',
			joint: '.',
			secretStart: 'whsec_',
		}),
	],
	sample: {
		name: 'invoice.payment_failed',
		payload: ({ name = 'invoice.payment_failed', eventId = 'evt_1' } = {}) => ({
			id: eventId,
			object: 'event',
			type: name,
			created: 1_790_000_000,
			livemode: false,
			data: {
				object: {
					id: 'in_1MtHbELkdIwHu7ix',
					object: 'invoice',
					customer: 'cus_NffrFeUfNV2Hib',
					customer_name: 'Emma Martin',
					customer_email: 'Emma@Example.com',
				},
			},
		}),
		says: {
			eventId: 'evt_1',
			occurredAt: '2026-09-21T14:13:20.000Z',
			customerId: 'cus_NffrFeUfNV2Hib',
			customerName: 'Emma Martin',
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ stripe }) => stripe.signingSecret,
	sealedBy: stripeCredential,
	pastedByHand: null,
	registration,
};
