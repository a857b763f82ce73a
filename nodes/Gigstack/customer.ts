import {
	contact,
	recordOrEmpty,
	textOrNull,
	time,
	type Contact,
	type ContactSettings,
	type Entry,
	type Row,
} from '../core';

/** Who a client of gigstack's is. */
export function contactOf(row: Row, settings: ContactSettings = {}): Contact {
	const { id: customerId, name: customerName, email, phone } = row;
	const { country } = recordOrEmpty(row.address);
	return contact({ customerId, customerName, email, phone, country }, settings.phoneCountry);
}

/** What gigstack knows of a client. */
export function clientEntry(row: Row, settings: ContactSettings = {}): Entry {
	return {
		contact: contactOf(row, settings),
		fields: {
			company: textOrNull(row.company),
			legalName: textOrNull(row.legal_name),
			taxId: textOrNull(row.tax_id),
			country: textOrNull(recordOrEmpty(row.address).country),
			createdAt: time.ofAny(row.created_at)?.toISOString() ?? null,
		},
	};
}
