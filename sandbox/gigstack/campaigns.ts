import type { PlayedCampaigns } from '../stage/campaign';
import type { GigstackPayment } from './payments';

const pending = ['requires_payment_method', 'pending'];

const owing = (payments: () => readonly GigstackPayment[]) => () =>
	payments()
		.filter(({ status }) => pending.includes(status))
		.map(({ client }) => client);

/** What the examples that write to gigstack's clients must come to. */
export const gigstackCampaigns = (payments: () => readonly GigstackPayment[]) =>
	({
		'campaign-email-gigstack': {
			channel: 'email',
			opensBy: 'link',
			counts: {
				customers: 20,
				delivered: 16,
				failed: { invalid_input: 1, not_found: 1, several_match: 2 },
			},
		},
		'campaign-sms-gigstack': {
			channel: 'phone',
			opensBy: 'link',
			counts: {
				customers: 20,
				delivered: 16,
				failed: { invalid_input: 1, no_phone: 2, not_found: 1 },
			},
		},
		'remind-outstanding-payments-gigstack': {
			channel: 'email',
			opensBy: 'link',
			audience: owing(payments),
		},
		'pending-payments-sms-gigstack': {
			channel: 'phone',
			opensBy: 'link',
			audience: owing(payments),
		},
		'dunning-gigstack': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: owing(payments),
		},
		'campaign-open-portal-gigstack': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 5, delivered: 4, failed: { no_email: 1 } },
		},
		// Nobody has had the first campaign's message.
		'follow-up-gigstack': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;
