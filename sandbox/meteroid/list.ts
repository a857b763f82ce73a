import type { Query } from '../stage/recorder';
import { TextIndex } from '../stage/textIndex';
import { customerAnswer, type MeteroidCustomer } from './customers';
import { Orders } from './orders';
import { page, pageAsked } from './page';
import { single, unreadable } from './query';
import type { Version } from './version';

const sortFields = {
	name: (customer: MeteroidCustomer) => customer.name,
	email: (customer: MeteroidCustomer) => customer.email,
	alias: (customer: MeteroidCustomer) => customer.alias,
	created_at: (customer: MeteroidCustomer) => customer.createdAt.getTime(),
};

/** The list of customers: of those who are not archived, for there is no way to ask for the others. */
export class MeteroidList {
	readonly #customers: readonly MeteroidCustomer[];
	readonly #orders: Orders<MeteroidCustomer>;
	readonly #index: TextIndex;

	constructor(customers: readonly MeteroidCustomer[]) {
		this.#customers = customers.filter(({ archived }) => !archived);
		this.#orders = new Orders(this.#customers, sortFields);
		this.#index = new TextIndex(
			this.#customers.map(({ name, alias, email }) => [name, alias, email]),
		);
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query, version: Version): object {
		const archived = single(query, 'archived');
		if (archived !== undefined) {
			throw unreadable(`invalid type: string "${archived}", expected a boolean`);
		}
		const asked = pageAsked(query);
		return page(this.#found(query), asked, (customer) => customerAnswer(customer, version));
	}

	#found(query: Query): readonly MeteroidCustomer[] {
		const search = single(query, 'search') ?? '';
		const order = single(query, 'order_by') ?? 'created_at.desc';
		if (search === '') return this.#orders.all(order);
		const found = this.#index.rowsLike(search).flatMap((row) => this.#customers[row] ?? []);
		return this.#orders.sort(found, order);
	}
}
