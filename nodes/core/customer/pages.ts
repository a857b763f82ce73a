import { walk, type Page, type Row } from '../list/pages';
import { emailSpellings } from './email';
import type { CustomerApi } from './find';
import { hasEmail } from './hasEmail';

/** An email is found on the first pages, or it is not what the search goes by. */
const bound = { pages: 50, advice: "Use the customer's ID." };

/**
 * Walks all pages and gives every customer with exactly this email once: providers search for parts of
 * names and emails, letter by letter.
 */
export async function exactMatches(
	api: Pick<CustomerApi, 'contactOf' | 'hasEmail' | 'vendor'>,
	email: string,
	search: (words: string, page?: string) => Promise<Page>,
	subject: string,
): Promise<Row[]> {
	const matches = new Map<string, Row>();
	const idOf = (row: Row) => api.contactOf(row).customerId;
	for (const spelling of emailSpellings(email)) {
		const getPage = async (page?: string) => await search(spelling, page);
		for await (const row of walk(getPage, idOf, subject, api.vendor, bound)) {
			const customerId = idOf(row);
			if (customerId !== null && hasEmail(row, email, api)) matches.set(customerId, row);
		}
	}
	return [...matches.values()];
}
