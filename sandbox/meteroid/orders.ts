import { compare } from '../compare';
import { malformed } from './query';

export type SortFields<Row> = Readonly<Record<string, (row: Row) => string | number>>;

/** The orders that a list call can ask for, such as `name.asc`. */
export class Orders<Row> {
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
		const [, name, direction] = /^(\w+)\.(asc|desc)$/.exec(order) ?? [];
		const sortField = Object.entries(this.sortFields).find(([one]) => one === name)?.[1];
		if (!sortField) throw malformed(`order_by: unknown variant \`${order}\``);
		const sign = direction === 'asc' ? 1 : -1;
		return [...rows].sort((a, b) => sign * compare(sortField(a), sortField(b)));
	}
}
