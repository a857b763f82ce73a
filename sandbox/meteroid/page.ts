import type { Query } from '../stage/recorder';
import { malformed } from './errors';
import { wholeNumber } from './query';

interface PageAsked {
	number: number;
	perPage: number | undefined;
}

/** Which page a list call asks for. Fails with a Refusal for one that there cannot be. */
export function pageAsked(query: Query): PageAsked {
	const number = wholeNumber(query, 'page') ?? 0;
	const perPage = wholeNumber(query, 'per_page');
	if (perPage !== undefined && (perPage < 1 || perPage > 100)) {
		throw malformed(
			`per_page: Validation error: range [{"max": 100, "min": 1, "value": ${perPage}}]`,
		);
	}
	return { number, perPage };
}

/** A list call's answer. */
export function page<Row>(
	rows: readonly Row[],
	{ number, perPage }: PageAsked,
	answer: (row: Row) => object,
): object {
	// Without per_page the server fetches 25 rows while its answer speaks of 10.
	const size = perPage ?? 25;
	const found = rows.slice(number * size, (number + 1) * size);
	// The server counts along with the rows: where there are none, there is no count either.
	const total = found.length > 0 ? rows.length : 0;
	return {
		data: found.map(answer),
		pagination_meta: {
			page: number,
			per_page: perPage ?? 10,
			total_items: total,
			total_pages: Math.ceil(total / size),
		},
	};
}
