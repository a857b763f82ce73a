import type { PlayedCampaigns } from '../stage/campaign';
import type { AppstleContract } from './contracts';

/** What the examples that write to Appstle's customers must come to. */
export const appstleCampaigns = (contracts: readonly AppstleContract[]) =>
	({
		'campaign-email-appstle': {
			channel: 'email',
			opensBy: 'button',
			counts: {
				customers: 20,
				delivered: 16,
				failed: { invalid_input: 1, no_email: 2, not_found: 1 },
			},
		},
		'win-back-paused-subscribers-appstle': {
			channel: 'email',
			opensBy: 'button',
			audience: () =>
				contracts.filter(({ status }) => status === 'paused').map(({ customer }) => customer),
		},
		// Nobody has had the first campaign's message.
		'follow-up-appstle': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;
