import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { missing, refused, unknownParameter } from './errors';
import { seconds } from './ids';

interface Listed<Row> {
	/** As Stripe calls such an object. */
	noun: string;
	/** Its path, as the answer has it. */
	url: string;
	oldestFirst: readonly Row[];
	/** By the name of a parameter: whether a row is one of those that are asked for. */
	filters: Readonly<Record<string, (value: string) => (row: Row) => boolean>>;
	answer(row: Row, query: Query): object;
	/** Which rows are there unless this parameter asks for others. */
	usual?(row: Row): boolean;
	unless?: string;
}

const shared = /^(limit|starting_after|ending_before|expand\[\d*\])$/;
const bounds: Readonly<Record<string, (time: number, bound: number) => boolean>> = {
	gt: (time, bound) => time > bound,
	gte: (time, bound) => time >= bound,
	lt: (time, bound) => time < bound,
	lte: (time, bound) => time <= bound,
};

/** A list as all of Stripe's are: the newest first, each page after the row that it names. */
export class StripeList<Row extends { id: string; createdAt: Date }> {
	readonly #newestFirst: readonly Row[];

	constructor(private readonly listed: Listed<Row>) {
		this.#newestFirst = [...listed.oldestFirst].sort(
			(one, other) => other.createdAt.getTime() - one.createdAt.getTime(),
		);
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query): object {
		const { noun, url, answer, usual = () => true, unless = '' } = this.listed;
		const tests = Object.entries(query).flatMap(([name, value]) => this.#test(name, String(value)));
		if (!(unless in query)) tests.push(usual);
		const rows = this.#newestFirst.filter((row) => tests.every((test) => test(row)));
		const after = field(query, 'starting_after');
		const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
		if (after !== undefined && start === 0) {
			throw missing(noun, after, { status: 400, param: 'starting_after' });
		}
		const end = start + limitIn(query);
		return {
			object: 'list',
			data: rows.slice(start, end).map((row) => answer(row, query)),
			has_more: end < rows.length,
			url,
		};
	}

	#test(name: string, value: string): Array<(row: Row) => boolean> {
		const filter = this.listed.filters[name];
		if (filter) return [filter(value)];
		const [, way = ''] = /^created\[(\w+)\]$/.exec(name) ?? [];
		const compares = bounds[way];
		if (compares)
			return [({ createdAt }) => compares(seconds(createdAt), wholeNumber(name, value))];
		if (shared.test(name)) return [];
		throw unknownParameter(name);
	}
}

/** Whether a query has a part of the answer come along as an object. */
export function isExpanded(query: Query, what: string): boolean {
	return Object.entries(query).some(
		([name, value]) => /^expand\[\d*\]$/.test(name) && [value].flat().includes(what),
	);
}

/** How many rows a page is to have. Fails with a Refusal for more than there may be. */
export function limitIn(query: Query): number {
	const limit = wholeNumber('limit', field(query, 'limit') ?? '10');
	if (limit >= 1 && limit <= 100) return limit;
	throw refused(400, 'This value must be between 1 and 100.', {
		code: 'parameter_invalid_integer',
		param: 'limit',
	});
}

function wholeNumber(param: string, value: string): number {
	if (/^\d+$/.test(value)) return Number(value);
	throw refused(400, `Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param });
}
