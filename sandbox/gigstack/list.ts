import { Refusal } from '../answer';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import { TextIndex } from '../textIndex';
import { clientAnswer, type GigstackClient } from './clients';
import { gigstackError } from './errors';

export class GigstackList {
	readonly #index: TextIndex;

	constructor(private readonly clients: readonly GigstackClient[]) {
		this.#index = new TextIndex(clients.map(({ name, taxId, email }) => [name, taxId, email]));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	list(query: Query): object {
		const found = this.clients.filter((client) => matches(client, query));
		if (field(query, 'order_by') === 'name') {
			found.sort((a, b) => (a.name < b.name ? -1 : 1));
		}
		if (field(query, 'sort') !== 'asc') found.reverse();
		return page(found, query);
	}

	/** Finds clients that have every word of the query somewhere, so also quite other emails. */
	search(query: Query): object {
		const words = (field(query, 'q') ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
		const rows = this.#index.rowsWithAll(words);
		return page(
			rows.flatMap((row) => this.clients[row] ?? []),
			query,
		);
	}
}

function matches(client: GigstackClient, query: Query): boolean {
	const seconds = client.createdAt.getTime() / 1000;
	return (
		seconds >= Number(field(query, 'created[gte]') ?? 0) &&
		seconds <= Number(field(query, 'created[lte]') ?? Infinity) &&
		Object.keys(query)
			.filter((name) => name.startsWith('metadata.'))
			.every((name) => client.metadata[name.slice('metadata.'.length)] === field(query, name))
	);
}

/** A page of rows. The cursor is the number of the next row, made unreadable. */
function page(clients: readonly GigstackClient[], query: Query): object {
	const limit = Number(field(query, 'limit') ?? 10);
	if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
		throw new Refusal(gigstackError('validation_failed', 'limit must be between 1 and 100'));
	}
	const cursor = field(query, 'next');
	const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
	if (!Number.isInteger(start)) {
		throw new Refusal(gigstackError('validation_failed', 'next is not a cursor'));
	}
	const end = start + limit;
	const hasMore = end < clients.length;
	return {
		message: 'Operation completed successfully',
		data: clients.slice(start, end).map(clientAnswer),
		next: hasMore ? Buffer.from(String(end)).toString('base64url') : null,
		has_more: hasMore,
		total_results: clients.length,
	};
}
