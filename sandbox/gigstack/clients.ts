import type { Conditions } from './conditions';
import { bytesFor, createdAt } from '../stage/identifiers';
import type { Person } from '../stage/person';
import { writtenCountry } from './countries';
import { writtenTime } from './moments';

export interface GigstackClient extends Person {
	id: string;
	/** The RFC, the Mexican tax number. */
	taxId: string;
	/** The country of the address, as gigstack has it. */
	writtenCountry: string;
	/** Made from a tax document: with a legal name, and no other one. */
	hasOnlyLegalName: boolean;
	createdAt: Date;
	metadata: Record<string, string>;
}

export function gigstackClients(persons: readonly Person[]): GigstackClient[] {
	return persons.map((person, index) => ({
		...person,
		id: `client_${bytesFor(`gigstack client ${index}`).toString('hex').slice(0, 20)}`,
		taxId: taxId(person, index),
		writtenCountry: writtenCountry(person.country, index),
		hasOnlyLegalName: index % 4 === 3,
		createdAt: createdAt(index),
		metadata: { source: index % 2 === 0 ? 'shop' : 'import' },
	}));
}

/** Foreigners share one RFC. */
function taxId({ country, isCompany }: Person, index: number): string {
	if (country !== 'MX') return 'XEXX010101000';
	const ending = index.toString(36).toUpperCase().padStart(3, '0');
	return `${isCompany ? 'GSB' : 'GISB'}850101${ending}`;
}

/** The client as gigstack's API shows it. */
export function clientAnswer(
	client: GigstackClient,
	{ gigstackCreatedAt }: Pick<Conditions, 'gigstackCreatedAt'>,
): object {
	const { id, email, phone, country, isCompany, taxId: tax_id, metadata } = client;
	return {
		id,
		...names(client),
		email,
		phone,
		company: isCompany ? client.name : null,
		tax_id,
		tax_system: isCompany ? '601' : '612',
		use: 'G03',
		address: { country: client.writtenCountry, zip: '06600' },
		is_valid: country === 'MX',
		livemode: false,
		created_at: writtenTime(client.createdAt, gigstackCreatedAt),
		metadata,
	};
}

/** The client as others of gigstack's objects name it: without email and phone. */
export function clientInside(client: GigstackClient): object {
	return { id: client.id, ...names(client), tax_id: client.taxId };
}

function names({ name, hasOnlyLegalName }: GigstackClient): object {
	return hasOnlyLegalName ? { legal_name: name } : { name, legal_name: name.toUpperCase() };
}
