import type { PlayedCampaigns } from '../stage/campaign';

/** What the examples that write to Stripe's customers must come to. */
export const stripeCampaigns = () =>
	({
		'campaign-email-stripe': {
			channel: 'email',
			opensBy: 'button',
			counts: {
				customers: 16,
				delivered: 13,
				failed: { invalid_input: 1, no_email: 1, not_found: 1 },
			},
		},
	}) satisfies PlayedCampaigns;
