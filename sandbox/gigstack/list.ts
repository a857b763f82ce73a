import { Refusal } from '../stage/answer';
import { compare } from '../stage/compare';
import { lazy } from '../stage/lazy';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { gigstackError } from './errors';
import { page } from './page';

interface Listed<Row> {
	oldestFirst: readonly Row[];
	/** What `order_by` = name goes by. */
	name(row: Row): string;
	/** Whether a row is among those that the query asks for. */
	filter(query: Query): (row: Row) => boolean;
	answer(row: Row): object;
}

/** A list in pages: the newest first, where nothing else is asked for. */
export class GigstackList<Row extends { createdAt: Date }> {
	readonly #byName: () => readonly Row[];

	constructor(private readonly listed: Listed<Row>) {
		const { oldestFirst, name } = listed;
		this.#byName = lazy(() => [...oldestFirst].sort((a, b) => compare(name(a), name(b))));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query): object {
		const { oldestFirst, filter, answer } = this.listed;
		const byName = oneOf(query, 'order_by', ['timestamp', 'name']) === 'name';
		const descending = oneOf(query, 'sort', ['desc', 'asc']) === 'desc';
		const isInTime = createdFilter(query);
		const isAskedFor = filter(query);
		const rows = (byName ? this.#byName() : oldestFirst).filter(
			(row) => isInTime(row.createdAt) && isAskedFor(row),
		);
		return page(descending ? rows.reverse() : rows, query, answer);
	}
}

function createdFilter(query: Query): (createdAt: Date) => boolean {
	const from = seconds(query, 'created[gte]') ?? -Infinity;
	const to = seconds(query, 'created[lte]') ?? Infinity;
	return (createdAt) => createdAt.getTime() >= from * 1000 && createdAt.getTime() <= to * 1000;
}

function seconds(query: Query, name: string): number | undefined {
	const value = field(query, name);
	if (value === undefined) return undefined;
	if (!/^\d+$/.test(value)) {
		throw new Refusal(gigstackError('validation_failed', `${name} must be in epoch seconds`));
	}
	return Number(value);
}

/** One of the values that a field can have; the first of them where it does not come. */
function oneOf(query: Query, name: string, values: readonly string[]): string | undefined {
	const value = field(query, name) ?? values[0];
	if (value !== undefined && values.includes(value)) return value;
	throw new Refusal(
		gigstackError('validation_failed', `${name} must be one of ${values.join(', ')}`),
	);
}
