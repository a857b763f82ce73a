import { contact, countryCode, firstText, recordOrEmpty, textOrNull } from '../core';
import type { Contact, ContactSettings, Entry, Row } from '../core';
import { momentOf } from './moment';

/** What a client is called: one that was made from a tax document can have its legal name alone. */
export function nameOf(client: Record<string, unknown>): string | null {
	return firstText(client, ['name', 'legal_name']);
}

/** Who a client of gigstack's is. */
export function contactOf(row: Row, { phoneCountry }: ContactSettings = {}): Contact {
	const { id: customerId, email, phone } = row;
	const { country } = recordOrEmpty(row.address);
	return contact({ customerId, customerName: nameOf(row), email, phone, country }, phoneCountry);
}

/** What gigstack knows of a client. */
export function clientEntry(row: Row, settings: ContactSettings = {}): Entry {
	return {
		contact: contactOf(row, settings),
		fields: {
			company: textOrNull(row.company),
			legalName: textOrNull(row.legal_name),
			taxId: textOrNull(row.tax_id),
			country: countryIn(row),
			createdAt: momentOf(row.created_at)?.toISOString() ?? null,
		},
	};
}

/** In two letters; as it was entered where no country is known by it. */
function countryIn({ address }: Row): string | null {
	const { country } = recordOrEmpty(address);
	return countryCode(country) ?? textOrNull(country);
}
