import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf } from '../stage/money';
import type { Person } from '../stage/person';
import { oddityOf } from './oddities';

export interface LagoCustomer extends Person {
	/** What the user's own system calls the customer: the External ID. */
	id: string;
	/** Lago's own ID, by which no call finds anybody. */
	lagoId: string;
	/** What stands behind `email` in the same text. */
	otherEmails: readonly string[];
	isNamedInParts: boolean;
	isPartner: boolean;
	number: number;
	createdAt: Date;
}

export function lagoCustomers(persons: readonly Person[]): LagoCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: `cust-${4001 + index}`,
		lagoId: uuidFor(`lago customer ${index}`),
		otherEmails: [],
		isNamedInParts: false,
		isPartner: index % 40 === 37,
		number: index + 1,
		createdAt: createdAt(index),
		...oddityOf(index),
	}));
}

const locales: Readonly<Record<string, string>> = { DE: 'de', FR: 'fr', MX: 'es' };
const timeZones: Readonly<Record<string, string>> = { MX: 'America/Mexico_City' };

/** All of a customer's emails, as Lago keeps them: in one text. */
export const emailText = ({ email, otherEmails }: LagoCustomer): string | null =>
	email === null ? null : [email, ...otherEmails].join(', ');

/** The parts of a customer's name. */
export function namesOf({ name, isNamedInParts }: LagoCustomer) {
	const [first = '', ...others] = name.split(' ');
	return isNamedInParts
		? { name: null, firstname: first, lastname: others.join(' ') }
		: { name: name === '' ? null : name, firstname: null, lastname: null };
}

/** The customer as Lago's API shows it. */
export function customerAnswer(customer: LagoCustomer): object {
	const { country, isCompany, number } = customer;
	const time = inSeconds(customer.createdAt);
	const address = country === '' ? noAddress : { ...noAddress, country };
	return {
		lago_id: customer.lagoId,
		billing_entity_code: 'sandbox',
		external_id: customer.id,
		account_type: customer.isPartner ? 'partner' : 'customer',
		...namesOf(customer),
		customer_type: isCompany ? 'company' : null,
		sequential_id: number,
		slug: `SAN-1234-${String(number).padStart(3, '0')}`,
		created_at: time,
		updated_at: time,
		...address,
		email: emailText(customer),
		url: null,
		phone: customer.phone,
		logo_url: null,
		legal_name: null,
		legal_number: null,
		currency: currencyOf(customer),
		tax_identification_number: null,
		timezone: timeZones[country] ?? null,
		// That of the billing entity, where the customer has none.
		applicable_timezone: timeZones[country] ?? 'UTC',
		net_payment_term: null,
		finalize_zero_amount_invoice: 'inherit',
		billing_configuration: {
			invoice_grace_period: 0,
			payment_provider: null,
			payment_provider_code: null,
			document_locale: locales[country] ?? null,
			subscription_invoice_issuing_date_anchor: null,
			subscription_invoice_issuing_date_adjustment: null,
		},
		shipping_address: noAddress,
		skip_invoice_custom_sections: false,
		metadata: [],
	};
}

const noAddress = {
	address_line1: null,
	address_line2: null,
	city: null,
	zipcode: null,
	state: null,
	country: null,
};

/** A time as most of Lago's are: without milliseconds. */
export const inSeconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
