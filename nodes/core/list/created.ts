import { Failure } from '../errors';
import { time } from '../node/fields';
import { filterTime } from '../node/values';

/** The filters by time of creation, for vendors who take epoch seconds in `created[gte]` and `created[lte]`. */
export const filters = [
	time('Created After', 'createdAfter', 'In UTC, unless you give a time zone'),
	time('Created Before', 'createdBefore', 'In UTC, unless you give a time zone'),
];

/**
 * Those filters in the query.
 * @throws Failure invalid_input, also for a range that is turned round
 */
export function query(chosen: Record<string, unknown>) {
	const after = filterTime(chosen, 'createdAfter', 'Created After');
	const before = filterTime(chosen, 'createdBefore', 'Created Before');
	if (after !== undefined && before !== undefined && after > before) {
		throw new Failure(
			'invalid_input',
			`Created After (${after.toISOString()}) is later than Created Before (${before.toISOString()}).`,
			'Nothing could be between them. Change one of them.',
		);
	}
	return { 'created[gte]': seconds(after), 'created[lte]': seconds(before) };
}

function seconds(date: Date | undefined): number | undefined {
	return date && Math.floor(date.getTime() / 1000);
}
