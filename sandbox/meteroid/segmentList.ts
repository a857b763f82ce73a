import type { Query } from '../stage/recorder';
import { Orders, type SortFields } from './orders';
import { page, pageAsked } from './page';
import { single, someOf } from './query';

interface Segment<Row> {
	rows: readonly Row[];
	sortFields: SortFields<Row>;
	/** By the field of the query that asks for it: whether a row is one of those. May fail with a Refusal. */
	filters: Readonly<Record<string, (value: string) => (row: Row) => boolean>>;
}

interface Telling<Row> {
	/** What `statuses` may be; rows of any other status do not exist. */
	statuses: readonly string[];
	answer(row: Row): object;
}

/** A list of what customers have: their subscriptions, their invoices. */
export class SegmentList<Row extends { status: string; uuid: string }> {
	readonly #orders: Orders<Row>;

	constructor(private readonly segment: Segment<Row>) {
		this.#orders = new Orders(segment.rows, segment.sortFields);
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query, { statuses, answer }: Telling<Row>): object {
		const wanted = someOf(query, 'statuses', statuses) ?? new Set(statuses);
		const asked = pageAsked(query);
		const filters = Object.entries(this.segment.filters).flatMap(([name, filter]) => {
			const value = single(query, name);
			return value === undefined ? [] : [filter(value)];
		});
		const rows = this.#orders
			.all(single(query, 'order_by') ?? 'created_at.desc')
			.filter((row) => wanted.has(row.status) && filters.every((matches) => matches(row)));
		return page(rows, asked, answer);
	}
}
