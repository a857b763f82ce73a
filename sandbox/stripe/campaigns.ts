import type { PlayedCampaigns } from '../stage/campaign';
import { dueOf, type StripeInvoice } from './invoices';
import type { StripeSubscription } from './subscriptions';

/** What the examples that write to Stripe's customers must come to. */
export const stripeCampaigns = (
	invoices: () => readonly StripeInvoice[],
	subscriptions: () => readonly StripeSubscription[],
) =>
	({
		'campaign-email-stripe': {
			channel: 'email',
			opensBy: 'login',
			counts: { customers: 13, delivered: 12, failed: { invalid_input: 1 } },
		},
		'campaign-open-portal-stripe': {
			channel: 'email',
			opensBy: 'button',
			counts: {
				customers: 16,
				delivered: 13,
				failed: { invalid_input: 1, no_email: 1, not_found: 1 },
			},
		},
		'remind-past-due-invoices-stripe': {
			channel: 'email',
			opensBy: 'button',
			audience: () =>
				invoices()
					.filter(isPastDue)
					.map(({ customer }) => customer),
		},
		'dunning-stripe': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: () =>
				invoices()
					.filter(isPastDue)
					.map(({ customer }) => customer),
		},
		'trial-ends-soon-stripe': {
			channel: 'email',
			opensBy: 'button',
			audience: () =>
				subscriptions()
					.filter(({ trialEndsIn = 4 }) => trialEndsIn <= 3)
					.map(({ customer }) => customer),
		},
		// Nobody has had the first campaign's message.
		'follow-up-stripe': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;

/** Due before today, or tried without success where it is charged by itself. */
function isPastDue(invoice: StripeInvoice): boolean {
	const due = dueOf(invoice);
	const isLate = due ? isBeforeToday(due) : (invoice.attempts ?? 0) > 0;
	return invoice.status === 'open' && invoice.remaining > 0 && isLate;
}

function isBeforeToday(time: Date): boolean {
	return time.toISOString().slice(0, 10) < new Date().toISOString().slice(0, 10);
}
