import { polarCredential } from '../../../nodes/Polar/credential';
import { events as listed } from '../../../nodes/Polar/events';
import { PolarTrigger } from '../../../nodes/Polar/PolarTrigger.node';
import type { Sandbox } from '../../../sandbox';
import type { PolarEndpoint } from '../../../sandbox/polar/endpoints';
import { standardWebhooks } from '../../support/signatures/standardWebhooks';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	conditions: {},
	events: {
		chosen: ['subscription.past_due', 'subscription.canceled'],
		other: 'customer.created',
		// There is no word for every event.
		all: listed,
	},
	tellsSecret: true,
	registered: ({ webhooks }) =>
		webhooks.polar.registered.map(({ url, events, enabled }) => ({
			url,
			events,
			isActive: enabled,
		})),
	add: ({ webhooks }, url) => void webhooks.polar.add({ url, events: ['subscription.past_due'] }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { events: ['order.paid'] })],
		// As Polar does after ten deliveries that failed.
		['another state', (sandbox) => change(sandbox, { enabled: false })],
		[
			'events beside',
			(sandbox) => change(sandbox, { events: [...registration.events.chosen, 'order.paid'] }),
		],
	],
	refusedAddress: {
		status: 422,
		body: {
			error: 'RequestValidationError',
			detail: [
				{
					type: 'value_error',
					loc: ['body', 'url'],
					msg: 'Value error, Webhook URLs cannot point to localhost or private IP addresses.',
					input: 'http://localhost:5678/webhook',
				},
			],
		},
	},
};

function change({ webhooks }: Sandbox, changes: Partial<PolarEndpoint>): void {
	for (const endpoint of webhooks.polar.registered) Object.assign(endpoint, changes);
}

export const trigger: VendorTrigger = {
	node: PolarTrigger,
	schemes: [standardWebhooks],
	sample: {
		name: 'customer.updated',
		payload: ({ name = 'customer.updated' } = {}) => ({
			type: name,
			timestamp: '2026-09-21T14:13:20.000Z',
			data: {
				id: '992fae2a-2a17-4b7a-8d9e-e287cf90131b',
				customer_id: '992fae2a-2a17-4b7a-8d9e-e287cf90131b',
				name: 'Emma Martin',
				email: 'Emma@Example.com',
			},
		}),
		says: {
			eventId: null,
			occurredAt: '2026-09-21T14:13:20.000Z',
			customerId: '992fae2a-2a17-4b7a-8d9e-e287cf90131b',
			customerName: 'Emma Martin',
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ polar }) => polar.signingSecret,
	sealedBy: polarCredential,
	pastedByHand: null,
	registration,
};
