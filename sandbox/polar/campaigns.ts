import type { PlayedCampaigns } from '../stage/campaign';
import type { PolarOrder } from './orders';

const withFailed = (orders: readonly PolarOrder[]) =>
	orders
		.filter(({ due, triedAgainIn }) => due > 0 && triedAgainIn !== undefined)
		.map(({ customer }) => customer);

/** What the examples that write to Polar's customers must come to. */
export const polarCampaigns = (orders: () => readonly PolarOrder[]) =>
	({
		'campaign-email-polar': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 14, delivered: 12, failed: { invalid_input: 1, not_found: 1 } },
		},
		'remind-failed-payments-polar': {
			channel: 'email',
			opensBy: 'button',
			audience: () => withFailed(orders()),
		},
		'dunning-polar': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: () => withFailed(orders()),
		},
		'follow-up-polar': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;
