import { createdAt } from '../stage/identifiers';
import { currencyOf } from '../stage/money';
import type { Person } from '../stage/person';
import { seconds, stripeId } from './ids';

export interface StripeCustomer extends Person {
	/** `cus_…` */
	id: string;
	createdAt: Date;
}

/** In the order of the people; the last one is the newest. */
export function stripeCustomers(persons: readonly Person[]): StripeCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: stripeId('cus', `customer ${index}`),
		createdAt: createdAt(index),
	}));
}

/** Of a customer who was deleted: Stripe still answers for it. */
export const deletedCustomerId = stripeId('cus', 'deleted customer');

export const deletedAnswer = { id: deletedCustomerId, object: 'customer', deleted: true };

const locales: Readonly<Record<string, string>> = {
	DE: 'de',
	FR: 'fr',
	IE: 'en-IE',
	JP: 'ja',
	MX: 'es-419',
	PL: 'pl',
	TR: 'tr',
};

/** The customer as Stripe's API shows it. */
export function customerAnswer(customer: StripeCustomer): object {
	const { id, name, email, phone, country, isCompany } = customer;
	const locale = locales[country];
	return {
		id,
		object: 'customer',
		address: country === '' ? null : addressOf(country),
		balance: 0,
		created: seconds(customer.createdAt),
		currency: currencyOf(customer).toLowerCase(),
		default_source: null,
		delinquent: false,
		description: isCompany ? 'Company' : null,
		discount: null,
		email,
		invoice_prefix: id.slice(-8).toUpperCase(),
		invoice_settings: {
			custom_fields: null,
			default_payment_method: null,
			footer: null,
			rendering_options: null,
		},
		livemode: false,
		metadata: {},
		name,
		next_invoice_sequence: 1,
		phone,
		preferred_locales: locale === undefined ? [] : [locale],
		shipping: null,
		tax_exempt: 'none',
		test_clock: null,
	};
}

const addressOf = (country: string): object => ({
	city: null,
	country,
	line1: null,
	line2: null,
	postal_code: null,
	state: null,
});
