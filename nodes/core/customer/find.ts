import type { Page, Row } from '../list/pages';
import { checkCustomer } from './check';
import { contact, type Contact } from './contact';
import type { ContactSettings } from './contactSettings';
import { checkHasEmail } from './hasEmail';
import { chooseMatches, type IfSeveralMatch } from './matches';
import type { CustomerReference } from './reference';

/** What core asks of every provider's API to find customers. `subject` names the customer in messages. */
export interface CustomerApi {
	/** The vendor's name as users know it. */
	vendor: string;
	/** True where nothing but a customer's record tells how to reach them: what it lacks they do not have. */
	readonly recordIsWhole?: boolean;
	/** All customers who have exactly this email; the email alone where the provider itself finds the one who has it. */
	findByEmail(email: string, subject: string): Promise<Row[]>;
	/** All that is known of one customer. Fails with not_found. */
	loadCustomer(reference: CustomerReference, subject: string): Promise<Row>;
	/** One page of the customers whose name or email has `search` in it, all for an empty one. */
	searchCustomers(search: string, page?: string): Promise<Page>;
	/** Who a customer is. */
	contactOf(row: Row, settings?: ContactSettings): Contact;
	/** What a row's customer can be named by beside ID and email; its field `alias` where it is not given. */
	aliasOf?(row: Row): string | null;
	/** Whether that email is the customer's; where it is not given, that of `contactOf` is the only one. */
	hasEmail?(row: Row, email: string): boolean;
}

interface FindSettings {
	ifSeveralMatch: IfSeveralMatch;
	loadContact: boolean;
	contactSettings: ContactSettings;
}

/**
 * Whom a reference means, with what is known of them before the portal is opened.
 * @throws Failure not_found, several_match, wrong_customer, and what the API fails with
 */
export async function findCustomers(
	reference: CustomerReference,
	subject: string,
	{ ifSeveralMatch, loadContact, contactSettings }: FindSettings,
	api: CustomerApi,
): Promise<readonly Contact[]> {
	const { kind, value } = reference;
	const settings = kind === 'email' ? { ...contactSettings, askedFor: value } : contactSettings;
	const load = async ({ customerId }: Contact) => {
		const known = customerId === null ? reference : { kind: 'id' as const, value: customerId };
		const row = await api.loadCustomer(known, subject);
		const customer = api.contactOf(row, settings);
		checkCustomer(customerId, customer.customerId, subject);
		// As it was searched: the option Email may choose another one of the same customer's.
		if (kind === 'email') checkHasEmail(row, value, subject, api);
		return customer;
	};
	const known =
		kind === 'email'
			? chooseMatches(
					await api.findByEmail(value, subject),
					ifSeveralMatch,
					reference,
					api.vendor,
				).map((row) => api.contactOf(row, settings))
			: [contact({ customerId: kind === 'id' ? value : null })];
	// An answer need not tell whose portal it opens, so who is named by anything else is looked up and the ID asked for.
	if (!loadContact && (kind === 'id' || kind === 'email')) return known;
	const customers = [];
	for (const customer of known) {
		customers.push(customer.customerName === null ? await load(customer) : customer);
	}
	return customers;
}
