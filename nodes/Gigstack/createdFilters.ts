import { Failure, fields, filterTime } from '../core';

/** The filters by time of creation, which all of gigstack's lists have. */
export const createdFilters = [
	fields.time('Created After', 'createdAfter', 'In UTC, unless you give a time zone'),
	fields.time('Created Before', 'createdBefore', 'In UTC, unless you give a time zone'),
];

/**
 * Those filters in gigstack's words: epoch seconds.
 * @throws Failure invalid_input, also for a range that is turned round
 */
export function createdQuery(filters: Record<string, unknown>) {
	const after = filterTime(filters, 'createdAfter', 'Created After');
	const before = filterTime(filters, 'createdBefore', 'Created Before');
	if (after !== undefined && before !== undefined && after > before) {
		throw new Failure(
			'invalid_input',
			`Created After (${after.toISOString()}) is later than Created Before (${before.toISOString()}).`,
			'Nothing could be between them. Change one of them.',
		);
	}
	return { 'created[gte]': seconds(after), 'created[lte]': seconds(before) };
}

function seconds(time: Date | undefined): number | undefined {
	return time && Math.floor(time.getTime() / 1000);
}
