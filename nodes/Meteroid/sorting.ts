import type { INodeProperties } from 'n8n-workflow';
import { fields, oneOf, optional } from '../core';

/** How a list can be sorted: the option, and what is chosen in it. */
export interface Sorting {
	option: INodeProperties;
	/** The server's words for the order; undefined where the user chose none. Fails with invalid_input. */
	orderBy(options: Record<string, unknown>): string | undefined;
}

/** Columns whose names say something else than is meant. */
const names = {
	'mrr_cents.asc': 'Monthly Revenue (Ascending)',
	'mrr_cents.desc': 'Monthly Revenue (Descending)',
};

/** Sorting by any of the columns that the server takes for a list. */
export function sortingBy(columns: readonly string[]): Sorting {
	const orders = [...columns].sort().flatMap((column) => [`${column}.asc`, `${column}.desc`]);
	return {
		option: fields.choice('Sort By', 'sortBy', 'The order of the results', orders, names),
		orderBy: (options) => optional(options, 'sortBy', (order) => oneOf(order, 'Sort By', orders)),
	};
}
