import { paddleCredential } from '../../../nodes/PaddlePortal/credential';
import { PaddlePortalTrigger } from '../../../nodes/PaddlePortal/PaddlePortalTrigger.node';
import { events as listed } from '../../../nodes/PaddlePortal/events';
import type { Sandbox } from '../../../sandbox';
import type { PaddleDestination } from '../../../sandbox/paddle/destinations';
import { timedSignature } from '../../support/signatures/timed';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	conditions: {},
	events: {
		chosen: ['transaction.past_due', 'subscription.canceled'],
		other: 'customer.created',
		// There is no word for every event.
		all: listed,
	},
	tellsSecret: true,
	registered: ({ webhooks }) =>
		webhooks.paddle.registered.map(({ url, events, active }) => ({
			url,
			events,
			isActive: active,
		})),
	add: ({ webhooks }, destination) =>
		void webhooks.paddle.add({ destination, subscribed_events: ['transaction.past_due'] }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { events: ['transaction.paid'] })],
		['another state', (sandbox) => change(sandbox, { active: false })],
		[
			'events beside',
			(sandbox) => change(sandbox, { events: [...registration.events.chosen, 'transaction.paid'] }),
		],
	],
	refusedAddress: {
		status: 400,
		body: {
			error: {
				type: 'request_error',
				code: 'invalid_field',
				detail: 'No',
				errors: [{ field: 'destination', message: 'must be a valid URL' }],
			},
		},
	},
};

function change({ webhooks }: Sandbox, changes: Partial<PaddleDestination>): void {
	for (const destination of webhooks.paddle.registered) Object.assign(destination, changes);
}

export const trigger: VendorTrigger = {
	node: PaddlePortalTrigger,
	schemes: [
		timedSignature({
			header: 'paddle-signature',
			separator: ';',
			time: 'ts',
			signature: 'h1',
			joint: ':',
			secretStart: 'pdl_ntfset_',
		}),
	],
	sample: {
		name: 'customer.updated',
		payload: ({ name = 'customer.updated', eventId = 'evt_1' } = {}) => ({
			event_id: eventId,
			event_type: name,
			occurred_at: '2026-09-21T14:13:20.000Z',
			notification_id: 'ntf_1',
			data: {
				id: 'ctm_01h844p3h41s12zs5mn4axja51',
				customer_id: 'ctm_01h844p3h41s12zs5mn4axja51',
				name: 'Emma Martin',
				email: 'Emma@Example.com',
			},
		}),
		says: {
			eventId: 'evt_1',
			occurredAt: '2026-09-21T14:13:20.000Z',
			customerId: 'ctm_01h844p3h41s12zs5mn4axja51',
			customerName: 'Emma Martin',
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ paddle }) => paddle.signingSecret,
	sealedBy: paddleCredential,
	pastedByHand: null,
	registration,
};
