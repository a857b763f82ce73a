import { time, type Row, type Segments } from '../../../core';

/** How a subscription is doing. */
export const statuses = ['active', 'canceled', 'pending', 'terminated'] as const;

/** Which subscriptions people mean. */
export const segments: Segments = {
	displayName: 'Which Subscriptions',
	choices: [
		{ name: 'Ending', value: 'ending', description: 'Active, with a day on which they end' },
		{ name: 'Active', value: 'active', description: 'Running at the moment' },
		{ name: 'Pending', value: 'pending', description: 'Not started yet' },
		{ name: 'Ended', value: 'ended', description: 'Terminated, or canceled before they started' },
		{ name: 'All', value: 'all', description: 'Also those that have ended' },
	],
};

const statusesBySegment: Readonly<Record<string, readonly string[]>> = {
	ending: ['active'],
	active: ['active'],
	pending: ['pending'],
	ended: ['canceled', 'terminated'],
};

/** Lago's words for a segment: without any there are only active ones. */
export function statusesOf(segment: string): readonly string[] {
	return statusesBySegment[segment] ?? statuses;
}

/** What a row has to pass for a segment; undefined for all. */
export function testOf(segment: string): ((row: Row) => boolean) | undefined {
	if (segment === 'all') return undefined;
	const wanted: readonly unknown[] = statusesOf(segment);
	return (row) =>
		wanted.includes(row.status) &&
		(segment !== 'ending' || time.isWithinDays(time.ofIso(row.ending_at), Infinity));
}

/** The test for an end within so many days. */
export const endsWithin =
	(days: number) =>
	({ ending_at }: Row): boolean =>
		time.isWithinDays(time.ofIso(ending_at), days);
