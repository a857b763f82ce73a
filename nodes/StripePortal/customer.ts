import { contact, firstText, recordOrEmpty, textOrNull, time } from '../core';
import type { Contact, ContactSettings, Entry, Row } from '../core';

/** Who a customer of Stripe's is. */
export function contactOf(row: Row, { phoneCountry }: ContactSettings = {}): Contact {
	const { id: customerId, email, phone } = row;
	const customerName = firstText(row, ['name', 'business_name', 'individual_name']);
	const { country } = recordOrEmpty(row.address);
	return contact({ customerId, customerName, email, phone, country }, phoneCountry);
}

/** What Stripe knows of a customer. */
export function customerEntry(row: Row, settings: ContactSettings): Entry {
	const [language] = Array.isArray(row.preferred_locales) ? row.preferred_locales : [];
	return {
		contact: contactOf(row, settings),
		fields: {
			country: textOrNull(recordOrEmpty(row.address).country),
			language: textOrNull(language),
			currency: textOrNull(row.currency)?.toUpperCase() ?? null,
			description: textOrNull(row.description),
			createdAt: time.ofSeconds(row.created)?.toISOString() ?? null,
		},
	};
}
