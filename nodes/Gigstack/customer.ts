import {
	contact,
	recordOrEmpty,
	textOrNull,
	time,
	type Contact,
	type Entry,
	type Row,
} from '../core';

/** Who a client of gigstack's is. */
export function contactOf(row: Row, phoneCountry?: string): Contact {
	const { id: customerId, name: customerName, email, phone } = row;
	const { country } = recordOrEmpty(row.address);
	return contact({ customerId, customerName, email, phone, country }, phoneCountry);
}

/** What gigstack knows of a client. */
export function clientEntry(row: Row, phoneCountry?: string): Entry {
	return {
		contact: contactOf(row, phoneCountry),
		fields: {
			company: textOrNull(row.company),
			legalName: textOrNull(row.legal_name),
			taxId: textOrNull(row.tax_id),
			country: textOrNull(recordOrEmpty(row.address).country),
			createdAt: time.ofAny(row.created_at)?.toISOString() ?? null,
		},
	};
}
