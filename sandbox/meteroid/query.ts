import { Refusal } from '../answer';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import { plainTextError } from './errors';

export function wholeNumber(query: Query, name: string): number | undefined {
	const value = field(query, name);
	if (value === undefined) return undefined;
	if (!/^\d{1,9}$/.test(value)) throw malformed(`${name}: invalid digit found in string`);
	return Number(value);
}

export function flag(query: Query, name: string): boolean | undefined {
	const value = field(query, name);
	if (value === undefined) return undefined;
	if (value !== 'true' && value !== 'false') {
		throw malformed(`${name}: provided string was not \`true\` or \`false\``);
	}
	return value === 'true';
}

/** All values of a field that may come several times; undefined where it does not come. */
export function someOf(
	query: Query,
	name: string,
	known: readonly string[],
): Set<string> | undefined {
	const values = [query[name] ?? []].flat();
	const unknown = values.find((value) => !known.includes(value));
	if (unknown !== undefined) throw malformed(`${name}: unknown variant \`${unknown}\``);
	return values.length > 0 ? new Set(values) : undefined;
}

export const malformed = (problem: string): Refusal =>
	new Refusal(plainTextError(400, `Failed to deserialize query string: ${problem}`));
