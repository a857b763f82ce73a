import { walk, type GetPage, type Row } from '../list/pages';
import { sameEmail } from './email';
import type { CustomerApi } from './find';

/** An email is found on the first pages, or it is not what the search goes by. */
const bound = { pages: 50, advice: 'Name the customer by ID.' };

/**
 * Walks all pages and gives every customer with exactly this email once: providers search for parts of
 * names and emails.
 */
export async function exactMatches(
	{ contactOf, vendor }: Pick<CustomerApi, 'contactOf' | 'vendor'>,
	email: string,
	getPage: GetPage,
	subject: string,
): Promise<Row[]> {
	const matches: Row[] = [];
	const idOf = (row: Row) => contactOf(row).customerId;
	for await (const row of walk(getPage, idOf, subject, vendor, bound)) {
		const customer = contactOf(row);
		if (customer.customerId !== null && sameEmail(customer.email, email)) matches.push(row);
	}
	return matches;
}
