import { time, type ApiRequest, type Row, type Segments } from '../../../core';

/** Which subscriptions people mean. */
export const segments: Segments = {
	displayName: 'Which Subscriptions',
	choices: [
		{ name: 'Past Due', value: 'pastDue', description: 'A payment has failed' },
		{ name: 'In Trial', value: 'trialing', description: 'With the day on which the trial ends' },
		{ name: 'Ending', value: 'ending', description: 'Canceled, but still running' },
		{ name: 'Paused', value: 'paused', description: 'Not billed until it is resumed' },
		{ name: 'All', value: 'all', description: 'Also those that have ended' },
	],
};

/** How a subscription is doing. */
export const statuses = [
	'active',
	'canceled',
	'incomplete',
	'incomplete_expired',
	'past_due',
	'paused',
	'trialing',
	'unpaid',
] as const;

/** Those of one that has not ended yet, after which Polar still says that it was to end. */
const running = ['active', 'past_due', 'trialing'];

const queries: Readonly<Record<string, NonNullable<ApiRequest['query']>>> = {
	pastDue: { status: 'past_due' },
	trialing: { status: 'trialing' },
	ending: { cancel_at_period_end: true, status: running },
	paused: { status: 'paused' },
};

/** The query for a segment, in Polar's words; empty for all. */
export function queryOf(segment: string) {
	return queries[segment] ?? {};
}

/** The test for a trial, or a subscription, that ends within so many days. */
export const endsWithin =
	(field: 'trial_end' | 'ends_at', days: number) =>
	(row: Row): boolean =>
		time.isWithinDays(time.ofIso(row[field]), days);
