import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { TextIndex } from '../stage/textIndex';
import type { AppstleContracts } from './contracts';
import { customerRow } from './customerAnswers';
import type { AppstleCustomer } from './customers';
import { page } from './page';

export class AppstleList {
	readonly #names: TextIndex;

	constructor(
		private readonly customers: readonly AppstleCustomer[],
		private readonly contracts: AppstleContracts,
		private readonly conditions: Readonly<Conditions>,
	) {
		this.#names = new TextIndex(customers.map(({ name }) => [name]));
	}

	answer(query: Query): object {
		const rows = this.#filtered(query);
		if (field(query, 'sort')?.endsWith(',desc')) rows.reverse();
		return page(rows, query, this.conditions, (customer) =>
			customerRow(customer, this.contracts.of(customer)),
		);
	}

	#hasEmail({ email }: AppstleCustomer, wanted: string): boolean {
		const own = email?.toLowerCase();
		return this.conditions.appstleFindsPartsOfEmails
			? own?.includes(wanted) === true
			: own === wanted;
	}

	#filtered(query: Query): AppstleCustomer[] {
		const email = field(query, 'email')?.toLowerCase();
		const name = field(query, 'name');
		const onlySeveral = field(query, 'activeMoreThanOneSubscription') === 'true';
		const named = name
			? this.#names.rowsWithAll([name]).flatMap((row) => this.customers[row] ?? [])
			: this.customers;
		return named.filter(
			(customer) =>
				(!email || this.#hasEmail(customer, email)) &&
				(!onlySeveral || customer.activeContracts.length > 1),
		);
	}
}
