import { createdAt } from '../stage/identifiers';
import type { Person } from '../stage/person';
import { organizationId, polarId } from './ids';

/** Somebody of a team, or the owner of what an individual has. */
export interface PolarMember {
	id: string;
	externalId: string;
	email: string;
}

export interface PolarCustomer extends Person {
	id: string;
	/** What the user's own system calls the customer. */
	externalId: string | null;
	/** The only one that can be without an email. */
	isTeam: boolean;
	members: readonly PolarMember[];
	createdAt: Date;
}

/**
 * In the order of the people; the last one is the newest. Several share an email here, though Polar lets
 * no two customers of an organization have one: nobody knows of those who are older than that rule.
 */
export function polarCustomers(persons: readonly Person[]): PolarCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: polarId(`customer ${index}`),
		externalId: index % 5 === 4 ? null : `acct ${5001 + index}`,
		isTeam: person.email === null,
		members: [
			{
				id: polarId(`member ${index}`),
				externalId: `user-${index}`,
				email: person.email ?? `team.${index}@example.org`,
			},
		],
		createdAt: createdAt(index),
	}));
}

const locales: Readonly<Record<string, string>> = { DE: 'de', FR: 'fr', JP: 'ja', MX: 'es' };

/** The customer as Polar's API shows it. */
export function customerAnswer(customer: PolarCustomer): object {
	const { id, externalId, name, email, country, isTeam } = customer;
	const created = customer.createdAt.toISOString();
	return {
		id,
		created_at: created,
		modified_at: null,
		metadata: {},
		external_id: externalId,
		email,
		email_verified: true,
		type: isTeam ? 'team' : 'individual',
		name: name === '' ? null : name,
		billing_name: name === '' ? null : name,
		billing_address: country === '' ? null : { ...noAddress, country },
		tax_id: null,
		locale: locales[country] ?? null,
		organization_id: organizationId,
		default_payment_method_id: null,
		deleted_at: null,
		first_user_event_at: null,
		avatar_url: null,
	};
}

const noAddress = { line1: null, line2: null, postal_code: null, city: null, state: null };
