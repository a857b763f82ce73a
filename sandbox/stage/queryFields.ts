import type { Query } from './recorder';

/** The value of a query field; the first, where it was given several times. */
export function field(query: Query, name: string): string | undefined {
	const value = query[name];
	return Array.isArray(value) ? value[0] : value;
}
