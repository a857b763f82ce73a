import { checkCustomer } from './check';
import { contact, type Contact } from './contact';
import { chooseMatches, type IfSeveralMatch } from './matches';
import type { CustomerPage } from './pages';
import type { CustomerReference } from './reference';

/** What core asks of every provider's API to find customers. `subject` names the customer in messages. */
export interface CustomerApi {
	/** The vendor's name as users know it. */
	vendor: string;
	/** All customers who have exactly this email; the email alone where the provider itself finds the one who has it. */
	findByEmail(email: string, subject: string): Promise<Contact[]>;
	/** All that is known of one customer. Fails with not_found. */
	loadContact(reference: CustomerReference, subject: string): Promise<Contact>;
	/** One page of the customers whose name or email has `search` in it, all for an empty one. */
	listCustomers(search: string, page?: string): Promise<CustomerPage>;
}

interface FindSettings {
	ifSeveralMatch: IfSeveralMatch;
	loadContact: boolean;
}

/**
 * Whom a reference means, with what is known of them before the portal is opened.
 * @throws Failure not_found, several_match, wrong_customer, and what the API fails with
 */
export async function findCustomers(
	reference: CustomerReference,
	subject: string,
	{ ifSeveralMatch, loadContact }: FindSettings,
	api: CustomerApi,
): Promise<readonly Contact[]> {
	const { kind, value } = reference;
	const found =
		kind === 'email'
			? chooseMatches(await api.findByEmail(value, subject), ifSeveralMatch, subject, api.vendor)
			: [contact({ customerId: kind === 'id' ? value : null })];
	if (!loadContact) return found;
	const customers = [];
	for (const customer of found) {
		customers.push(
			customer.customerName === null ? await load(customer, reference, subject, api) : customer,
		);
	}
	return customers;
}

async function load(
	{ customerId }: Contact,
	reference: CustomerReference,
	subject: string,
	api: CustomerApi,
): Promise<Contact> {
	const known = customerId === null ? reference : { kind: 'id' as const, value: customerId };
	const customer = await api.loadContact(known, subject);
	checkCustomer(customerId, customer.customerId, subject);
	return customer;
}
