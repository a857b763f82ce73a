import { Refusal } from '../stage/answer';
import { compare } from '../stage/compare';
import { meteroidError } from './errors';

/** What rows can be sorted by; null is a value that is missing. */
export type SortFields<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** The orders that a list call can ask for, such as `name.asc`. Of rows that are equal, the UUID decides. */
export class Orders<Row extends { uuid: string }> {
	readonly #all = new Map<string, readonly Row[]>();

	constructor(
		private readonly rows: readonly Row[],
		private readonly sortFields: SortFields<Row>,
	) {}

	/** All rows, sorted only once. Fails with a Refusal for an unknown order. */
	all(order: string): readonly Row[] {
		const sorted = this.#all.get(order) ?? this.sort(this.rows, order);
		this.#all.set(order, sorted);
		return sorted;
	}

	/** Fails with a Refusal for an unknown order. */
	sort(rows: readonly Row[], order: string): readonly Row[] {
		const { sortField, sign } = this.#parse(order);
		return [...rows].sort(
			(a, b) => sign * (compareMissingLast(sortField(a), sortField(b)) || compare(a.uuid, b.uuid)),
		);
	}

	#parse(order: string) {
		const [, column, direction] = /^(.*)\.([^.]*)$/s.exec(order) ?? [];
		if (column === undefined) {
			throw invalid(`order_by format '${order}'. Expected 'column.asc' or 'column.desc'`);
		}
		if (direction !== 'asc' && direction !== 'desc') {
			throw invalid(`sort direction '${direction}'. Must be 'asc' or 'desc'`);
		}
		const sortField = Object.entries(this.sortFields).find(([name]) => name === column)?.[1];
		if (sortField) return { sortField, sign: direction === 'asc' ? 1 : -1 };
		const allowed = Object.keys(this.sortFields).join(', ');
		throw invalid(`sort column '${column}'. Allowed values: ${allowed}`);
	}
}

const invalid = (problem: string): Refusal =>
	new Refusal(meteroidError(400, `Invalid input: Invalid ${problem}`));

/** As the database sorts: what is missing comes last, and first the other way round. */
function compareMissingLast(a: string | number | null, b: string | number | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}
