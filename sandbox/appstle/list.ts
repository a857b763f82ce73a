import { field } from '../queryFields';
import type { Query } from '../recorder';
import type { Stage } from '../stage';
import { TextIndex } from '../textIndex';
import { customerRow, type AppstleCustomer } from './customers';

export class AppstleList {
	readonly #names: TextIndex;

	constructor(
		private readonly customers: readonly AppstleCustomer[],
		private readonly conditions: Stage['conditions'],
	) {
		this.#names = new TextIndex(customers.map(({ name }) => [name]));
	}

	answer(query: Query): object {
		const rows = this.#filtered(query);
		if (field(query, 'sort')?.endsWith(',desc')) rows.reverse();
		const number = wholeNumber(query, 'page') ?? 0;
		const size = wholeNumber(query, 'size') || 20;
		const content = rows.slice(number * size, (number + 1) * size).map(customerRow);
		if (!this.conditions.appstlePaged) return content;
		const totalPages = Math.ceil(rows.length / size);
		return { content, totalElements: rows.length, totalPages, number, size };
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
				(!email || customer.email?.toLowerCase() === email) &&
				(!onlySeveral || customer.activeContracts.length > 1),
		);
	}
}

/** Undefined where it cannot be read: Spring then takes its default. */
function wholeNumber(query: Query, name: string): number | undefined {
	const value = field(query, name) ?? '';
	return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
