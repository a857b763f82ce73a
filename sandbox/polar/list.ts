import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { invalid } from './errors';

const mostRows = 100;

/**
 * A page of a list, as all of Polar's are: from page 1, ten rows unless others are asked for, and never
 * more than a hundred. Fails with a Refusal for what is no number.
 */
export function page<Row>(
	rows: readonly Row[],
	query: Query,
	answer: (row: Row) => object,
): object {
	const number = numberIn(query, 'page', 1);
	const size = Math.min(numberIn(query, 'limit', 10), mostRows);
	return {
		items: rows.slice((number - 1) * size, number * size).map(answer),
		pagination: { total_count: rows.length, max_page: Math.ceil(rows.length / size) },
	};
}

/** The test for a field that may be given several times; each row passes where it is not given. */
export function oneOf<Row>(query: Query, name: string, valueOf: (row: Row) => unknown) {
	const given = query[name];
	const wanted: readonly unknown[] | undefined = given === undefined ? undefined : [given].flat();
	return (row: Row): boolean => wanted?.includes(valueOf(row)) ?? true;
}

function numberIn(query: Query, name: string, usual: number): number {
	const text = field(query, name) ?? String(usual);
	if (/^[1-9]\d*$/.test(text)) return Number(text);
	const msg = 'Input should be greater than 0';
	throw invalid({ loc: ['query', name], msg, type: 'greater_than', input: text });
}
