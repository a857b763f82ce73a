import { createdAt } from '../stage/identifiers';
import type { Person } from '../stage/person';
import { paddleId } from './ids';

export interface PaddleCustomer extends Person {
	/** `ctm_…` */
	id: string;
	/** Everybody has one at Paddle. */
	email: string;
	isArchived: boolean;
	hasConsented: boolean;
	createdAt: Date;
}

/** In the order of the people; the last one is the newest. Of several with one email only the first is active. */
export function paddleCustomers(persons: readonly Person[]): PaddleCustomer[] {
	const taken = new Set<string>();
	return persons.map((person, index) => {
		const email = person.email ?? `customer.${index}@example.org`;
		const isTaken = taken.has(email);
		taken.add(email);
		const created = createdAt(index);
		return {
			...person,
			email,
			id: paddleId('ctm', `customer ${index}`, created),
			isArchived: isTaken || person.name === 'Ulla Sommer',
			hasConsented: index % 3 !== 2,
			createdAt: created,
		};
	});
}

const locales: Readonly<Record<string, string>> = {
	DE: 'de',
	FR: 'fr',
	JP: 'ja',
	MX: 'es',
	PL: 'pl',
};

/** The customer as Paddle's API shows it. */
export function customerAnswer(customer: PaddleCustomer): object {
	const { id, name, email, country, isArchived, hasConsented } = customer;
	const created = customer.createdAt.toISOString();
	return {
		id,
		status: isArchived ? 'archived' : 'active',
		custom_data: null,
		name,
		email,
		marketing_consent: hasConsented,
		locale: locales[country] ?? 'en',
		created_at: created,
		updated_at: created,
		import_meta: null,
	};
}
