import { field } from '../queryFields';
import type { Query } from '../recorder';
import { TextIndex } from '../textIndex';
import { clientAnswer, type GigstackClient } from './clients';
import { GigstackList } from './list';
import { page } from './page';

export class ClientList {
	readonly #list: GigstackList<GigstackClient>;
	readonly #index: TextIndex;

	constructor(private readonly clients: readonly GigstackClient[]) {
		this.#list = new GigstackList({
			oldestFirst: clients,
			name: ({ name }) => name,
			filter: metadataFilter,
			answer: clientAnswer,
		});
		this.#index = new TextIndex(clients.map(({ name, taxId, email }) => [name, taxId, email]));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	list(query: Query): object {
		return this.#list.answer(query);
	}

	/** Finds clients that have every word of the query somewhere, so also quite other emails. */
	search(query: Query): object {
		const words = (field(query, 'q') ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
		const rows = this.#index.rowsWithAll(words);
		return page(
			rows.flatMap((row) => this.clients[row] ?? []),
			query,
			clientAnswer,
		);
	}
}

function metadataFilter(query: Query): (client: GigstackClient) => boolean {
	const wanted = Object.keys(query)
		.filter((name) => name.startsWith('metadata.'))
		.map((name) => ({ key: name.slice('metadata.'.length), value: field(query, name) }));
	return ({ metadata }) => wanted.every(({ key, value }) => metadata[key] === value);
}
