import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf } from '../stage/money';
import { notablePeople } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import { oddityOf } from './oddities';
import { idFor, idOfUuid } from './ids';
import type { Version } from './version';

export interface MeteroidCustomer extends Person {
	/** `cus_` and the UUID, as Meteroid writes it. */
	id: string;
	uuid: string;
	alias: string | null;
	/** Whom Meteroid sends its own mails to; `email` is only a contact. */
	invoicingEmails: readonly string[];
	/** What the customer was called when the invoices were drafted. */
	formerly: { name: string; email: string } | null;
	archived: boolean;
	createdAt: Date;
}

export const tenantId = uuidFor('meteroid tenant');
const invoicingEntityId = idFor('ive_', 'meteroid invoicing entity');

export function meteroidCustomers(persons: readonly Person[]): MeteroidCustomer[] {
	return persons.map((person, index) => {
		const uuid = uuidFor(`meteroid customer ${index}`);
		const archived = person === notablePeople.archived || index % 50 === 49;
		const { email = person.email, ...oddity } = oddityOf(index);
		return {
			...person,
			email,
			id: idOfUuid('cus_', uuid),
			uuid,
			alias: index % 2 === 0 || archived ? `crm-${1001 + index}` : null,
			invoicingEmails: email === null ? [] : [email],
			formerly: null,
			archived,
			createdAt: createdAt(index),
			...oddity,
		};
	});
}

/** The customer as Meteroid's API shows it. */
export function customerAnswer(customer: MeteroidCustomer, version: Version): object {
	return {
		id: customer.id,
		name: customer.name,
		alias: customer.alias,
		billing_email: customer.email,
		invoicing_emails: customer.invoicingEmails,
		phone: customer.phone,
		billing_address: addressOf(customer),
		shipping_address: customer.isCompany ? { same_as_billing: true } : null,
		currency: currencyOf(customer),
		invoicing_entity_id: invoicingEntityId,
		vat_number: null,
		custom_taxes: [],
		connected_account_id: null,
		...(version !== 'A' && newerFields(customer)),
	};
}

/** Only the lines that are known; null where none is. */
export const addressOf = ({ country, isCompany }: Person): object | null =>
	country === '' ? null : { ...(isCompany && { line1: 'Main Street 1' }), country };

function newerFields({ name, isCompany, country }: MeteroidCustomer): object {
	const [first, ...others] = name.split(' ');
	return {
		customer_type: isCompany ? 'COMPANY' : 'INDIVIDUAL',
		first_name: isCompany ? null : first,
		last_name: isCompany ? null : others.join(' '),
		preferred_locales: country === 'FR' ? ['fr-FR', 'en'] : [],
		invoicing_language: country === 'FR' ? 'fr-FR' : null,
		custom_properties: {},
		buyer_reference: null,
		legal_number: null,
	};
}
