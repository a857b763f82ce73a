import { Refusal } from '../answer';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import { TextIndex } from '../textIndex';
import { customerAnswer, type MeteroidCustomer } from './customers';
import { meteroidError, plainTextError } from './errors';

const sortFields = {
	name: (customer: MeteroidCustomer) => customer.name,
	email: (customer: MeteroidCustomer) => customer.email ?? '',
	alias: (customer: MeteroidCustomer) => customer.alias ?? '',
	created_at: (customer: MeteroidCustomer) => customer.createdAt.toISOString(),
};

export class MeteroidList {
	readonly #byAge: readonly MeteroidCustomer[];
	readonly #index: TextIndex;

	constructor(customers: readonly MeteroidCustomer[]) {
		this.#byAge = [...customers].reverse();
		this.#index = new TextIndex(this.#byAge.map(({ name, alias, email }) => [name, alias, email]));
	}

	/** The answer to a list call. Fails with a Refusal for a query that cannot be read. */
	answer(query: Query): object {
		const page = wholeNumber(query, 'page') ?? 0;
		const perPage = wholeNumber(query, 'per_page');
		if (perPage !== undefined && (perPage < 1 || perPage > 100)) {
			throw new Refusal(meteroidError(400, 'per_page must be between 1 and 100'));
		}
		const archived = flag(query, 'archived') ?? false;
		const found = this.#search(field(query, 'search') ?? '').filter(
			(customer) => customer.archived === archived,
		);
		const rows = sorted(found, field(query, 'order_by'));
		// Without per_page the server fetches 25 rows while its answer speaks of 10.
		const size = perPage ?? 25;
		const saidSize = perPage ?? 10;
		return {
			data: rows.slice(page * size, (page + 1) * size).map(customerAnswer),
			pagination_meta: {
				page,
				per_page: saidSize,
				total_items: rows.length,
				total_pages: Math.ceil(rows.length / saidSize),
			},
		};
	}

	#search(text: string): readonly MeteroidCustomer[] {
		if (text === '') return this.#byAge;
		return this.#index.rowsLike(text).flatMap((row) => this.#byAge[row] ?? []);
	}
}

function sorted(
	customers: readonly MeteroidCustomer[],
	order = 'created_at.desc',
): readonly MeteroidCustomer[] {
	if (order === 'created_at.desc') return customers;
	const [name, direction] = order.split('.');
	const sortField = Object.entries(sortFields).find(([one]) => one === name)?.[1];
	if (!sortField || !(direction === 'asc' || direction === 'desc')) {
		throw malformed(`order_by: unknown variant \`${order}\``);
	}
	const sign = direction === 'asc' ? 1 : -1;
	return [...customers].sort((a, b) => (sortField(a) < sortField(b) ? -sign : sign));
}

function wholeNumber(query: Query, name: string): number | undefined {
	const value = field(query, name);
	if (value === undefined) return undefined;
	if (!/^\d{1,9}$/.test(value)) throw malformed(`${name}: invalid digit found in string`);
	return Number(value);
}

function flag(query: Query, name: string): boolean | undefined {
	const value = field(query, name);
	if (value === undefined) return undefined;
	if (value !== 'true' && value !== 'false') {
		throw malformed(`${name}: provided string was not \`true\` or \`false\``);
	}
	return value === 'true';
}

const malformed = (problem: string): Refusal =>
	new Refusal(plainTextError(400, `Failed to deserialize query string: ${problem}`));
