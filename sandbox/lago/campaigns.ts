import type { PlayedCampaigns } from '../stage/campaign';
import { isOverdue, type LagoInvoice } from './invoices';
import type { LagoSubscription } from './subscriptions';

/** What the examples that write to Lago's customers must come to. */
export const lagoCampaigns = (
	invoices: () => readonly LagoInvoice[],
	subscriptions: () => readonly LagoSubscription[],
) =>
	({
		'campaign-email-lago': {
			channel: 'email',
			opensBy: 'button',
			counts: {
				customers: 15,
				delivered: 12,
				failed: { invalid_input: 1, no_email: 1, not_found: 1 },
			},
		},
		'remind-overdue-invoices-lago': {
			channel: 'email',
			opensBy: 'button',
			audience: () =>
				invoices()
					.filter(isOverdue)
					.map(({ customer }) => customer),
		},
		'dunning-lago': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: () =>
				invoices()
					.filter(isOverdue)
					.map(({ customer }) => customer),
		},
		'subscription-ends-soon-lago': {
			channel: 'email',
			opensBy: 'button',
			audience: () =>
				subscriptions()
					.filter(({ status, endsIn = 0 }) => status === 'active' && endsIn > 0 && endsIn <= 7)
					.map(({ customer }) => customer),
		},
		// Nobody has had the first campaign's message.
		'follow-up-lago': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;
