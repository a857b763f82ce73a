import { createdAt, uuidFor } from '../identifiers';
import { currencyOf } from '../money';
import { castOf, notablePeople, type Cast } from '../notablePeople';
import type { Person } from '../people';
import { base62OfUuid } from './base62';

export interface MeteroidCustomer extends Person {
	/** `cus_` and the UUID in base 62. */
	id: string;
	uuid: string;
	alias: string | null;
	archived: boolean;
	createdAt: Date;
}

export const tenantId = uuidFor('meteroid tenant');
const invoicingEntityId = `ive_${base62OfUuid(uuidFor('meteroid invoicing entity'))}`;

export function meteroidCustomers(persons: readonly Person[]): MeteroidCustomer[] {
	return persons.map((person, index) => {
		const uuid = uuidFor(`meteroid customer ${index}`);
		return {
			...person,
			id: `cus_${base62OfUuid(uuid)}`,
			uuid,
			alias: index % 2 === 0 ? `crm-${1001 + index}` : null,
			archived: person === notablePeople.archived || index % 50 === 49,
			createdAt: createdAt(index),
		};
	});
}

export interface MeteroidCast extends Cast<MeteroidCustomer> {
	withAlias: MeteroidCustomer;
	withoutAlias: MeteroidCustomer;
}

export function meteroidCast(customers: readonly MeteroidCustomer[]): MeteroidCast {
	const cast = castOf(customers);
	return { ...cast, withAlias: cast.plain, withoutAlias: cast.another };
}

/** The customer as Meteroid's API shows it. */
export function customerAnswer(customer: MeteroidCustomer): object {
	return {
		id: customer.id,
		name: customer.name,
		alias: customer.alias,
		billing_email: customer.email,
		invoicing_emails: customer.email === null ? [] : [customer.email],
		phone: customer.phone,
		billing_address: {
			line1: null,
			line2: null,
			city: null,
			state: null,
			zip_code: null,
			country: customer.country,
		},
		currency: currencyOf(customer),
		vat_number: null,
		invoicing_entity_id: invoicingEntityId,
		connected_account_id: null,
	};
}
