import { field } from '../queryFields';
import type { Query } from '../recorder';
import { TextIndex } from '../textIndex';
import { customerAnswer, type MeteroidCustomer } from './customers';
import { Orders } from './orders';
import { page } from './page';
import { flag } from './query';

const sortFields = {
	name: (customer: MeteroidCustomer) => customer.name,
	email: (customer: MeteroidCustomer) => customer.email ?? '',
	alias: (customer: MeteroidCustomer) => customer.alias ?? '',
	created_at: (customer: MeteroidCustomer) => customer.createdAt.getTime(),
};

export class MeteroidList {
	readonly #byAge: readonly MeteroidCustomer[];
	readonly #orders: Orders<MeteroidCustomer>;
	readonly #index: TextIndex;

	constructor(customers: readonly MeteroidCustomer[]) {
		this.#byAge = [...customers].reverse();
		this.#orders = new Orders(this.#byAge, sortFields);
		this.#index = new TextIndex(this.#byAge.map(({ name, alias, email }) => [name, alias, email]));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query): object {
		const archived = flag(query, 'archived') ?? false;
		const rows = this.#found(query).filter((customer) => customer.archived === archived);
		return page(rows, query, customerAnswer);
	}

	#found(query: Query): readonly MeteroidCustomer[] {
		const search = field(query, 'search') ?? '';
		const order = field(query, 'order_by') ?? 'created_at.desc';
		if (search === '') return this.#orders.all(order);
		const found = this.#index.rowsLike(search).flatMap((row) => this.#byAge[row] ?? []);
		return this.#orders.sort(found, order);
	}
}
