import { LagoTrigger } from '../../../nodes/Lago/LagoTrigger.node';
import type { Sandbox } from '../../../sandbox';
import type { LagoWebhookEndpoint } from '../../../sandbox/lago/webhookEndpoints';
import { base64Signature } from '../../support/signatures/base64';
import { bodyToken } from '../../support/signatures/bodyToken';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	// The server itself takes ten, but its list has pages all the same.
	conditions: { lagoWebhookLimit: 1000 },
	events: {
		chosen: ['invoice.payment_overdue', 'subscription.terminated'],
		other: 'customer.created',
		all: [],
	},
	tellsSecret: true,
	registered: ({ webhooks }) =>
		webhooks.lago.registered.map(({ url, events, algorithm }) => ({
			url,
			events: events ?? [],
			// As the flow has the key for that in its credential.
			isActive: algorithm === 'hmac',
		})),
	add: ({ webhooks }, url) => void webhooks.lago.add({ webhook_url: url }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { events: ['invoice.voided'] })],
		['every event', (sandbox) => change(sandbox, { events: null })],
		['another signature', (sandbox) => change(sandbox, { algorithm: 'jwt' })],
		[
			'events beside',
			(sandbox) => change(sandbox, { events: [...registration.events.chosen, 'invoice.voided'] }),
		],
	],
	refusedAddress: {
		status: 422,
		body: {
			status: 422,
			error: 'Unprocessable Entity',
			code: 'validation_errors',
			error_details: { webhook_url: ['url_is_invalid'] },
		},
	},
};

function change({ webhooks }: Sandbox, changes: Partial<LagoWebhookEndpoint>): void {
	for (const endpoint of webhooks.lago.registered) Object.assign(endpoint, changes);
}

const headers = { signature: 'x-lago-signature', id: 'x-lago-unique-key' };

export const trigger: VendorTrigger = {
	node: LagoTrigger,
	schemes: [base64Signature(headers), bodyToken(headers)],
	sample: {
		name: 'invoice.payment_overdue',
		payload: ({ name = 'invoice.payment_overdue' } = {}) => ({
			webhook_type: name,
			object_type: 'invoice',
			organization_id: '1a901a90-1a90-1a90-1a90-1a901a901a90',
			invoice: {
				lago_id: '2b902b90-1a90-1a90-1a90-1a901a901a90',
				number: 'SAN-1',
				customer: {
					external_id: 'cust-4711',
					name: 'Emma Martin',
					email: 'Emma@Example.com, accounts@example.com',
				},
			},
		}),
		says: {
			eventId: null,
			occurredAt: null,
			customerId: 'cust-4711',
			customerName: 'Emma Martin',
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ lago }) => lago.signingSecret,
	sealedBy: null,
	pastedByHand: null,
	registration,
};
