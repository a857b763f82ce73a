import { field } from '../queryFields';
import type { Query } from '../recorder';
import { Orders, type SortFields } from './orders';
import { page } from './page';
import { someOf } from './query';

interface Segment<Row> {
	rows: readonly Row[];
	/** What `statuses` may be. */
	statuses: readonly string[];
	/** What a row belongs to, by the field of the query that asks for it. */
	references: Readonly<Record<string, (row: Row) => string | null>>;
	sortFields: SortFields<Row>;
	answer(row: Row): object;
}

/** A list of what customers have: their subscriptions, their invoices. */
export class SegmentList<Row extends { status: string }> {
	readonly #orders: Orders<Row>;

	constructor(private readonly segment: Segment<Row>) {
		this.#orders = new Orders(segment.rows, segment.sortFields);
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query): object {
		const { statuses, references, answer } = this.segment;
		const wanted = someOf(query, 'statuses', statuses);
		const belongs = Object.entries(references).flatMap(([name, reference]) => {
			const id = field(query, name);
			return id === undefined ? [] : [(row: Row) => reference(row) === id];
		});
		const rows = this.#orders
			.all(field(query, 'order_by') ?? 'created_at.desc')
			.filter(
				(row) => (wanted?.has(row.status) ?? true) && belongs.every((belongsTo) => belongsTo(row)),
			);
		return page(rows, query, answer);
	}
}
