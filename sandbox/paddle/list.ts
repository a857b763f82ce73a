import type { FastifyRequest } from 'fastify';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { invalidField, meta } from './errors';

interface Listed<Row> {
	rows: readonly Row[];
	/** The most rows of a page, and how many there are without a size. */
	most: number;
	usual: number;
	/** By the name of a parameter: whether a row is one of those that are asked for. Several values stand with commas. */
	filters: Readonly<Record<string, (values: string[]) => (row: Row) => boolean>>;
	answer(row: Row, query: Query): object;
	/** The values of parameters that are not given. */
	defaults?: Query;
}

const shared = ['after', 'per_page', 'order_by', 'include'];

/** A list as all of Paddle's are: the newest first, each page after the row that it names. */
export class PaddleList<Row extends { id: string }> {
	readonly #newestFirst: readonly Row[];

	constructor(private readonly listed: Listed<Row>) {
		this.#newestFirst = [...listed.rows].sort((one, other) => (one.id < other.id ? 1 : -1));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer({ query: given, server, url }: FastifyRequest<{ Querystring: Query }>): object {
		const { most, usual, answer, defaults } = this.listed;
		const query = { ...defaults, ...given };
		const tests = Object.entries(query).flatMap(([name, value]) => this.#test(name, String(value)));
		const rows = this.#newestFirst.filter((row) => tests.every((test) => test(row)));
		const after = field(query, 'after');
		const start = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
		const wanted = field(query, 'per_page') ?? String(usual);
		if (!/^\d+$/.test(wanted)) throw invalidField('per_page', 'must be a number');
		const size = Math.min(Number(wanted), most);
		const page = rows.slice(start, start + size);
		const next = new URL(url, server.listeningOrigin);
		next.searchParams.set('after', page.at(-1)?.id ?? after ?? '');
		return {
			data: page.map((row) => answer(row, query)),
			meta: {
				...meta(),
				pagination: {
					per_page: size,
					next: next.href,
					has_more: start + size < rows.length,
					estimated_total: rows.length,
				},
			},
		};
	}

	#test(name: string, value: string): Array<(row: Row) => boolean> {
		if (shared.includes(name)) return [];
		const filter = this.listed.filters[name];
		if (!filter) throw invalidField(name, 'is no parameter of this list');
		return [filter(value.split(','))];
	}
}
