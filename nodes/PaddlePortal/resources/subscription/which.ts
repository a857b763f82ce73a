import { recordOrEmpty, time, type Row, type Segments } from '../../../core';

/** Which subscriptions people mean. */
export const segments: Segments = {
	displayName: 'Which Subscriptions',
	choices: [
		{ name: 'Past Due', value: 'pastDue', description: 'The last payment has failed' },
		{ name: 'In Trial', value: 'trialing', description: 'With the day on which the trial ends' },
		{ name: 'Paused', value: 'paused', description: 'Not billed until it is resumed' },
		{ name: 'Ending', value: 'ending', description: 'Canceled, but still running' },
		{ name: 'All', value: 'all', description: 'Also those that have ended' },
	],
};

export const statuses = ['active', 'canceled', 'past_due', 'paused', 'trialing'] as const;

const ofSegments: Readonly<Record<string, string>> = {
	pastDue: 'past_due',
	trialing: 'trialing',
	paused: 'paused',
};

/** The query for a segment, in Paddle's words. */
export function queryOf(segment: string) {
	const change = segment === 'ending' ? 'cancel' : undefined;
	return { status: ofSegments[segment], scheduled_change_action: change };
}

/** When it ends, or has ended. */
export function endOf({ canceled_at, scheduled_change }: Row): unknown {
	const { action, effective_at } = recordOrEmpty(scheduled_change);
	return canceled_at ?? (action === 'cancel' ? effective_at : null);
}

/** When its trial ends, which each of its items says for itself. */
export function trialEndOf({ status, items }: Row): unknown {
	const [first] = Array.isArray(items) ? items.map(recordOrEmpty) : [];
	return status === 'trialing' ? recordOrEmpty(first?.trial_dates).ends_at : null;
}

/** The test for a trial that ends within so many days. */
export const endsWithin =
	(days: number) =>
	(row: Row): boolean =>
		time.isWithinDays(time.ofIso(trialEndOf(row)), days);
