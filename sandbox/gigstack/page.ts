import { Refusal } from '../answer';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import { gigstackError } from './errors';

/**
 * A list call's answer. The cursor is the number of the next row, made unreadable. Fails with a
 * Refusal for a page that there cannot be.
 */
export function page<Row>(
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const limit = Number(field(query, 'limit') ?? 10);
	if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
		throw new Refusal(gigstackError('validation_failed', 'limit must be between 1 and 100'));
	}
	const cursor = field(query, 'next');
	const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
	if (!Number.isInteger(start)) {
		throw new Refusal(gigstackError('validation_failed', 'next is not a cursor'));
	}
	const end = start + limit;
	const hasMore = end < rows.length;
	return {
		message: 'Operation completed successfully',
		data: rows.slice(start, end).map(answer),
		next: hasMore ? Buffer.from(String(end)).toString('base64url') : null,
		has_more: hasMore,
		total_results: rows.length,
	};
}
