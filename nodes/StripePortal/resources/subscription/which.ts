import { isRecord, time, type Row, type Segments } from '../../../core';

/** Which subscriptions people mean. */
export const segments: Segments = {
	displayName: 'Which Subscriptions',
	choices: [
		{ name: 'Past Due', value: 'pastDue', description: 'The last payment has failed' },
		{ name: 'In Trial', value: 'trialing', description: 'With the day on which the trial ends' },
		{
			name: 'Paused',
			value: 'paused',
			description: 'Paused, or with invoices that are held back',
		},
		{ name: 'Ending', value: 'ending', description: 'Canceled, but still running' },
		{ name: 'All', value: 'all', description: 'Also those that have ended' },
	],
};

const statuses: Readonly<Record<string, string>> = {
	pastDue: 'past_due',
	trialing: 'trialing',
};

/** Stripe's word for a segment; undefined for those that its list leaves nobody out of but who has ended. */
export function statusOf(segment: string): string | undefined {
	return segment === 'all' ? 'all' : statuses[segment];
}

/** What a row has to pass beyond the status; undefined where that says it all. */
export function testOf(segment: string): ((row: Row) => boolean) | undefined {
	if (segment === 'paused') return isPaused;
	return segment === 'ending' ? isEnding : undefined;
}

/** Whoever holds back the invoices of a subscription leaves its status as it was. */
function isPaused({ status, pause_collection }: Row): boolean {
	return status === 'paused' || isRecord(pause_collection);
}

function isEnding({ cancel_at_period_end, cancel_at }: Row): boolean {
	return cancel_at_period_end === true || time.ofSeconds(cancel_at) !== null;
}

/** The test for a trial that ends within so many days. */
export const endsWithin =
	(days: number) =>
	({ trial_end }: Row): boolean =>
		time.isWithinDays(time.ofSeconds(trial_end), days);
