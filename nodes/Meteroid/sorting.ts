import type { INodeProperties } from 'n8n-workflow';
import { fields, oneOf, optional } from '../core';

/** How a list can be sorted: the option, and what is chosen in it. */
export interface Sorting {
	option: INodeProperties;
	/** The server's words for the order; undefined where the user chose none. Fails with invalid_input. */
	orderBy(options: Record<string, unknown>): string | undefined;
}

/** Sorting by any of the columns that the server takes for a list. */
export function sortingBy(columns: readonly string[]): Sorting {
	const orders = [...columns].sort().flatMap((column) => [`${column}.asc`, `${column}.desc`]);
	return {
		option: fields.choice('Sort By', 'sortBy', 'The order of the results', orders),
		orderBy: (options) => optional(options, 'sortBy', (order) => oneOf(order, 'Sort By', orders)),
	};
}
