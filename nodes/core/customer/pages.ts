import { sameEmail, type Contact } from './contact';

/** One page of a provider's customers; `nextPage` is given back with the next call, if there is one. */
export interface CustomerPage {
	customers: Contact[];
	nextPage?: string;
}

/**
 * Walks all pages and gives every customer with exactly this email once: providers search for parts of
 * names and emails. Ends with a page that brings nobody new, so a server that ignores the page number
 * does not keep it going for ever.
 */
export async function exactMatches(
	email: string,
	getPage: (page?: string) => Promise<CustomerPage>,
): Promise<Contact[]> {
	const found = new Map<string, Contact>();
	let page: string | undefined;
	do {
		const { customers, nextPage } = await getPage(page);
		const before = found.size;
		for (const customer of customers) {
			if (customer.customerId !== null) found.set(customer.customerId, customer);
		}
		page = found.size > before ? nextPage : undefined;
	} while (page !== undefined);
	return [...found.values()].filter((customer) => sameEmail(customer.email, email));
}
