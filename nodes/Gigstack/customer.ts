import { contact, firstText, recordOrEmpty, textOrNull } from '../core';
import type { Contact, Entry, Row } from '../core';
import { countryCode } from './country';
import { momentOf } from './moment';

/** What a client is called: one that was made from a tax document can have its legal name alone. */
export function nameOf(client: Row): string | null {
	return firstText(client, ['name', 'legal_name']);
}

/** Who a client of gigstack's is. */
export function contactOf(row: Row, phoneCountry?: string): Contact {
	const { id: customerId, email, phone } = row;
	const country = countryCode(recordOrEmpty(row.address).country);
	return contact({ customerId, customerName: nameOf(row), email, phone, country }, phoneCountry);
}

/** What gigstack knows of a client. */
export function clientEntry(row: Row, phoneCountry?: string): Entry {
	return {
		contact: contactOf(row, phoneCountry),
		fields: {
			company: textOrNull(row.company),
			legalName: textOrNull(row.legal_name),
			taxId: textOrNull(row.tax_id),
			country: countryCode(recordOrEmpty(row.address).country),
			createdAt: momentOf(row.created_at)?.toISOString() ?? null,
		},
	};
}
