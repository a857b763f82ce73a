import { walk, type GetPage, type Row } from '../list/pages';
import { sameEmail } from './email';
import type { CustomerApi } from './find';

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
	for await (const row of walk(getPage, (row) => contactOf(row).customerId, subject, vendor)) {
		const customer = contactOf(row);
		if (customer.customerId !== null && sameEmail(customer.email, email)) matches.push(row);
	}
	return matches;
}
