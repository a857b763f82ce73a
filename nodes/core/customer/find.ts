import { checkCustomer } from './check';
import { contact, type Contact } from './contact';
import { chooseMatches, type IfSeveralMatch } from './matches';
import type { CustomerReference } from './reference';

/** One page of a provider's customers; `nextPage` is given back with the next call, if there is one. */
export interface CustomerPage {
	customers: Contact[];
	nextPage?: string;
}

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

export interface FindSettings {
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
	const customerId = kind === 'id' ? value : null;
	if (kind === 'email') {
		const matches = await api.findByEmail(value, subject);
		const chosen = chooseMatches(matches, ifSeveralMatch, subject, api.vendor);
		const isKnown = chosen.every(({ customerName }) => customerName !== null);
		return isKnown || !loadContact ? chosen : [await api.loadContact(reference, subject)];
	}
	if (!loadContact) return [contact({ customerId })];
	const customer = await api.loadContact(reference, subject);
	checkCustomer(customerId, customer.customerId, subject);
	return [customer];
}
