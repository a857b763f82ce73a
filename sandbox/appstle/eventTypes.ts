import type { EventType } from '../stage/events';

/** What an endpoint can be added for. */
export const eventTypes: readonly EventType[] = [
	{ name: 'subscription.activated' },
	{ name: 'subscription.billing-failure', words: 'Payment failed' },
	{ name: 'subscription.billing-interval-changed' },
	{ name: 'subscription.billing-skipped', words: 'Payment skipped' },
	{ name: 'subscription.billing-success', words: 'Payment succeeded' },
	{ name: 'subscription.cancelled' },
	{ name: 'subscription.created' },
	{ name: 'subscription.next-order-date-changed' },
	{ name: 'subscription.paused' },
	{ name: 'subscription.upcoming-order-notification', words: 'Upcoming order' },
	{ name: 'subscription.updated' },
];
