import type { Conditions } from './conditions';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { TextIndex } from '../stage/textIndex';
import { clientAnswer, clientInside, type GigstackClient } from './clients';
import { GigstackList } from './list';
import { countedPage, page } from './page';

export class ClientList {
	readonly #list: GigstackList<GigstackClient>;
	readonly #index: TextIndex;

	constructor(
		private readonly clients: readonly GigstackClient[],
		private readonly conditions: Readonly<Conditions>,
	) {
		this.#list = new GigstackList({
			oldestFirst: clients,
			name: ({ name }) => name,
			filter: metadataFilter,
			answer: (client) => clientAnswer(client, conditions),
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
		const found = this.#index.rowsWithAll(words).flatMap((row) => this.clients[row] ?? []);
		const { gigstackSearch, gigstackSearchRows } = this.conditions;
		const inPages = gigstackSearch === 'pages' ? countedPage : page;
		return inPages(found, query, (client: GigstackClient) =>
			gigstackSearchRows === 'whole' ? clientAnswer(client, this.conditions) : clientInside(client),
		);
	}
}

function metadataFilter(query: Query): (client: GigstackClient) => boolean {
	const wanted = Object.keys(query)
		.filter((name) => name.startsWith('metadata.'))
		.map((name) => ({ key: name.slice('metadata.'.length), value: field(query, name) }));
	return ({ metadata }) => wanted.every(({ key, value }) => metadata[key] === value);
}
