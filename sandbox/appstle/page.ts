import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';

/** A list call's answer, in whichever of its two shapes is played. */
export function page<Row>(
	rows: readonly Row[],
	query: Query,
	{ appstlePaged }: Readonly<Conditions>,
	answer: (row: Row) => object,
): object {
	const number = wholeNumber(query, 'page') ?? 0;
	const size = wholeNumber(query, 'size') || 20;
	const content = rows.slice(number * size, (number + 1) * size).map(answer);
	if (!appstlePaged) return content;
	const totalPages = Math.ceil(rows.length / size);
	return { content, totalElements: rows.length, totalPages, number, size };
}

/** Undefined where it cannot be read: Spring then takes its default. */
function wholeNumber(query: Query, name: string): number | undefined {
	const value = field(query, name) ?? '';
	return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
