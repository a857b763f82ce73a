import { GigstackTrigger } from '../../../nodes/Gigstack/GigstackTrigger.node';
import type { Sandbox } from '../../../sandbox';
import { eventNames } from '../../../sandbox/gigstack/eventNames';
import { hexSignature } from '../../support/signatures/hex';
import { standardWebhooks, svix } from '../../support/signatures/standardWebhooks';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	conditions: {},
	events: {
		chosen: ['payment.created', 'invoice.failed'],
		other: 'sat.invoice.synced',
		// Those of an ordinary account, without the ones of teams.
		all: eventNames.filter((name) => !name.startsWith('teams.')),
	},
	tellsSecret: false,
	registered: ({ webhooks }) =>
		webhooks.gigstack.registered.map(({ url, events, status }) => ({
			url,
			events,
			isActive: status === 'active',
		})),
	add: ({ webhooks }, url) => void webhooks.gigstack.add({ url, events: ['payment.created'] }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { events: ['receipt.created'] })],
		[
			'other events, at an older account',
			(sandbox) => {
				sandbox.set({ gigstackWebhookList: 'next' });
				change(sandbox, { events: ['receipt.created'] });
			},
		],
		['another status', (sandbox) => change(sandbox, { status: 'inactive' })],
		[
			'events beside',
			(sandbox) =>
				change(sandbox, { events: ['payment.created', 'invoice.failed', 'receipt.created'] }),
		],
	],
	refusedAddress: {
		status: 400,
		body: { error: { code: 'validation_failed', message: 'url' } },
	},
};

function change({ webhooks }: Sandbox, changes: { events?: string[]; status?: 'inactive' }): void {
	for (const webhook of webhooks.gigstack.registered) Object.assign(webhook, changes);
}

export const trigger: VendorTrigger = {
	node: GigstackTrigger,
	schemes: [standardWebhooks, svix, hexSignature('x-gigstack-signature')],
	sample: {
		name: 'payment.upcoming_due_date',
		payload: ({ name = 'payment.upcoming_due_date', eventId = 'event-1' } = {}) => ({
			id: eventId,
			type: name,
			created: 1_790_000_000_000,
			livemode: false,
			data: { object: { id: 'payment_1', client: { id: 'client_1', email: 'emma@example.com' } } },
		}),
		says: {
			eventId: 'event-1',
			occurredAt: '2026-09-21T14:13:20.000Z',
			customerId: 'client_1',
			customerName: null,
			email: 'emma@example.com',
		},
	},
	sandboxSecret: ({ gigstack }) => gigstack.signingSecret,
	sealedBy: null,
	pastedByHand: null,
	registration,
};
