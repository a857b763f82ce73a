import { bytesFor, createdAt } from '../identifiers';
import type { Person } from '../people';

export interface GigstackClient extends Person {
	id: string;
	/** The RFC, the Mexican tax number. */
	taxId: string;
	createdAt: Date;
	metadata: Record<string, string>;
}

export function gigstackClients(persons: readonly Person[]): GigstackClient[] {
	return persons.map((person, index) => ({
		...person,
		id: `client_${bytesFor(`gigstack client ${index}`).toString('hex').slice(0, 20)}`,
		taxId: taxId(person, index),
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
export function clientAnswer(client: GigstackClient): object {
	const { id, name, email, phone, country, isCompany, taxId: tax_id, metadata } = client;
	return {
		id,
		name,
		email,
		phone,
		company: isCompany ? name : null,
		legal_name: name.toUpperCase(),
		tax_id,
		tax_system: isCompany ? '601' : '612',
		use: 'G03',
		address: { country, zip: '06600' },
		is_valid: country === 'MX',
		livemode: false,
		created_at: client.createdAt.getTime() / 1000,
		metadata,
	};
}
