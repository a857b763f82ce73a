import type { PlayedCampaigns } from '../stage/campaign';
import type { PaddleTransaction } from './transactions';

const withPastDue = (transactions: readonly PaddleTransaction[]) =>
	transactions.flatMap(({ status, customer }) => (status === 'past_due' ? customer : []));

/** What the examples that write to Paddle's customers must come to. */
export const paddleCampaigns = (transactions: () => readonly PaddleTransaction[]) =>
	({
		'campaign-email-paddle': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 14, delivered: 12, failed: { invalid_input: 1, not_found: 1 } },
		},
		'remind-past-due-paddle': {
			channel: 'email',
			opensBy: 'button',
			audience: () => withPastDue(transactions()),
		},
		'dunning-paddle': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: () => withPastDue(transactions()),
		},
		'follow-up-paddle': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;
