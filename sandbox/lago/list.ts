import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';

/** A page of a list, as all of Lago's are: from page 1, a hundred rows unless others are asked for. */
export function page<Row>(
	name: string,
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const number = numberIn(query, 'page') ?? 1;
	const size = numberIn(query, 'per_page') ?? 100;
	const total = Math.ceil(rows.length / size);
	const isEmpty = rows.length === 0;
	return {
		[name]: rows.slice((number - 1) * size, number * size).map(answer),
		meta: {
			current_page: isEmpty ? 0 : number,
			next_page: number < total ? number + 1 : null,
			prev_page: number > 1 && !isEmpty ? number - 1 : null,
			total_pages: total,
			total_count: rows.length,
		},
	};
}

/** All values of a field; undefined where it is not asked for. */
export function several(query: Query, name: string): readonly string[] | undefined {
	const value = query[name];
	return value === undefined ? undefined : [value].flat();
}

/** What is no number above zero is as good as nothing to the server. */
function numberIn(query: Query, name: string): number | undefined {
	const number = Number(field(query, name));
	return Number.isInteger(number) && number > 0 ? number : undefined;
}
