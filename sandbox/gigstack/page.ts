import { Refusal } from '../stage/answer';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { gigstackError } from './errors';

const message = 'Operation completed successfully';

/**
 * A list call's answer. The cursor is the number of the next row, made unreadable. Fails with a
 * Refusal for a page that there cannot be.
 */
export function page<Row>(
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const limit = numberIn(query, 'limit', 10, 100);
	const start = rowAt(field(query, 'next'), 'next');
	const end = start + limit;
	const hasMore = end < rows.length;
	return {
		message,
		data: rows.slice(start, end).map(answer),
		next: hasMore ? cursorTo(end) : null,
		has_more: hasMore,
		total_results: rows.length,
	};
}

/** A search's answer where its pages are counted from 1. */
export function countedPage<Row>(
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const number = numberIn(query, 'page', 1, 1_000_000);
	const size = numberIn(query, 'per_page', 10, 100);
	const start = (number - 1) * size;
	return {
		message,
		data: rows.slice(start, start + size).map(answer),
		found: rows.length,
		page: number,
	};
}

/** A whole number in the query. Fails with a Refusal for one below 1 or above the most there may be. */
export function numberIn(query: Query, name: string, usual: number, most: number): number {
	const number = Number(field(query, name) ?? usual);
	if (Number.isInteger(number) && number >= 1 && number <= most) return number;
	throw new Refusal(gigstackError('validation_failed', `${name} must be between 1 and ${most}`));
}

/** The row that a cursor leads to, the first without one. Fails with a Refusal for what is no cursor. */
export function rowAt(cursor: string | undefined, name: string): number {
	const row = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
	if (Number.isInteger(row)) return row;
	throw new Refusal(gigstackError('validation_failed', `${name} is not a cursor`));
}

export function cursorTo(row: number): string {
	return Buffer.from(String(row)).toString('base64url');
}
