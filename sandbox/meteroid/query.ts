import type { Query } from '../stage/recorder';
import { malformed, refuseNul } from './errors';

/** The value of a name that may come once. Fails with a Refusal where it comes twice. */
export function single(query: Query, name: string): string | undefined {
	const value = query[name];
	if (Array.isArray(value)) throw unreadable(`duplicate field \`${name}\``);
	if (value !== undefined) refuseNul(value);
	return value;
}

/** A number of 32 bits; a plus and zeros in front are fine. Fails with a Refusal for all else. */
export function wholeNumber(query: Query, name: string): number | undefined {
	const value = single(query, name);
	if (value === undefined) return undefined;
	const number = /^\+?\d+$/.test(value) ? Number(value) : NaN;
	if (!(number < 2 ** 32)) throw unreadable(`${name}: invalid digit found in string`);
	return number;
}

/** All values of a name that may come several times; undefined where it does not come. */
export function someOf(
	query: Query,
	name: string,
	known: readonly string[],
): Set<string> | undefined {
	const values = [query[name] ?? []].flat();
	const unknown = values.find((value) => !known.includes(value));
	if (unknown !== undefined) throw unreadable(`unknown variant \`${unknown}\``);
	return values.length > 0 ? new Set(values) : undefined;
}

export const unreadable = (problem: string) =>
	malformed(`Failed to deserialize query string: ${problem}`);
