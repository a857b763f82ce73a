import { Refusal } from '../answer';
import type { Query } from '../recorder';
import { meteroidError } from './errors';
import { wholeNumber } from './query';

/** A list call's answer. Fails with a Refusal for a page that there cannot be. */
export function page<Row>(
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const number = wholeNumber(query, 'page') ?? 0;
	const perPage = wholeNumber(query, 'per_page');
	if (perPage !== undefined && (perPage < 1 || perPage > 100)) {
		throw new Refusal(meteroidError(400, 'per_page must be between 1 and 100'));
	}
	// Without per_page the server fetches 25 rows while its answer speaks of 10.
	const size = perPage ?? 25;
	const saidSize = perPage ?? 10;
	return {
		data: rows.slice(number * size, (number + 1) * size).map(answer),
		pagination_meta: {
			page: number,
			per_page: saidSize,
			total_items: rows.length,
			total_pages: Math.ceil(rows.length / saidSize),
		},
	};
}
