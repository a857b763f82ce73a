import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { currencyOf } from '../stage/money';
import { TextIndex } from '../stage/textIndex';
import type { Conditions } from './conditions';
import { customerAnswer, emailText, namesOf, type LagoCustomer } from './customers';
import { page, several } from './list';

/** The list of customers: the newest first. */
export class LagoList {
	readonly #newestFirst: readonly LagoCustomer[];
	readonly #index: TextIndex;

	constructor(customers: readonly LagoCustomer[]) {
		this.#newestFirst = [...customers].reverse();
		this.#index = new TextIndex(
			this.#newestFirst.map((customer) => {
				const { name, firstname, lastname } = namesOf(customer);
				return [name, firstname, lastname, customer.id, emailText(customer)];
			}),
		);
	}

	/** Servers of before September 2025 take no notice of search and filters. */
	answer(query: Query, { lagoServer }: Conditions): object {
		const rows = lagoServer === 'today' ? this.#found(query) : this.#newestFirst;
		return page('customers', rows, query, customerAnswer);
	}

	#found(query: Query): readonly LagoCustomer[] {
		const search = (field(query, 'search_term') ?? '').trim();
		const literal = search.replace(/[\\%_]/g, '\\$&');
		const found =
			search === ''
				? this.#newestFirst
				: this.#index.rowsLike(literal).flatMap((row) => this.#newestFirst[row] ?? []);
		const [types, countries, currencies] = ['account_type', 'countries', 'currencies'].map((name) =>
			several(query, `${name}[]`),
		);
		return found.filter(
			(customer) =>
				(types?.includes(customer.isPartner ? 'partner' : 'customer') ?? true) &&
				(countries?.includes(customer.country) ?? true) &&
				(currencies?.includes(currencyOf(customer)) ?? true),
		);
	}
}
