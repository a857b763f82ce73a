import { MeteroidTrigger } from '../../../nodes/Meteroid/MeteroidTrigger.node';
import type { Sandbox } from '../../../sandbox';
import { standardWebhooks, svix } from '../../support/signatures/standardWebhooks';
import type { VendorRegistration, VendorTrigger } from '../triggers';

const registration: VendorRegistration = {
	conditions: { meteroidVersion: 'B' },
	// A server may not know the newest names, so All Events names none.
	events: { chosen: ['payment.failed', 'invoice.paid'], other: 'invoice.voided', all: [] },
	tellsSecret: true,
	registered: ({ webhooks }) =>
		webhooks.meteroid.registered.map(({ url, event_types, disabled }) => ({
			url,
			events: event_types,
			isActive: !disabled,
		})),
	add: ({ webhooks }, url) => void webhooks.meteroid.add({ url }),
	spoiled: [
		['other events', (sandbox) => change(sandbox, { event_types: ['invoice.voided'] })],
		['every event', (sandbox) => change(sandbox, { event_types: [] })],
		['another state', (sandbox) => change(sandbox, { disabled: true })],
		[
			'events beside',
			(sandbox) =>
				change(sandbox, { event_types: ['payment.failed', 'invoice.paid', 'invoice.voided'] }),
		],
	],
	refusedAddress: { status: 400, body: { code: 'BAD_REQUEST', message: 'no' } },
};

function change(
	{ webhooks }: Sandbox,
	changes: { event_types?: string[]; disabled?: boolean },
): void {
	for (const endpoint of webhooks.meteroid.registered) Object.assign(endpoint, changes);
}

export const trigger: VendorTrigger = {
	node: MeteroidTrigger,
	schemes: [standardWebhooks, svix],
	sample: {
		name: 'invoice.finalized',
		payload: ({ name = 'invoice.finalized', eventId = 'evt_1' } = {}) => ({
			id: eventId,
			type: name,
			timestamp: '2026-08-17T09:30:00.123Z',
			invoice_id: 'inv_1',
			customer_id: 'cus_2xXyMf4KIBoaf3',
		}),
		says: {
			eventId: 'evt_1',
			occurredAt: '2026-08-17T09:30:00.123Z',
			customerId: 'cus_2xXyMf4KIBoaf3',
			customerName: null,
			email: null,
		},
	},
	sandboxSecret: ({ meteroid }) => meteroid.signingSecret,
	sealedBy: null,
	// A server that takes no registrations, so that there is no secret but the one that was pasted.
	pastedByHand: { meteroidVersion: 'A' },
	registration,
};
