import { contact, recordOrEmpty, textOrNull, type Contact, type Entry, type Row } from '../core';

/** Who a customer of Meteroid's is. */
export function contactOf(row: Row, phoneCountry?: string): Contact {
	const { id: customerId, name: customerName, billing_email: email, phone } = row;
	const { country } = recordOrEmpty(row.billing_address);
	return contact({ customerId, customerName, email, phone, country }, phoneCountry);
}

/** What Meteroid knows of a customer. */
export function customerEntry(row: Row, phoneCountry?: string): Entry {
	return {
		contact: contactOf(row, phoneCountry),
		fields: {
			alias: textOrNull(row.alias),
			country: textOrNull(recordOrEmpty(row.billing_address).country),
			currency: textOrNull(row.currency),
			vatNumber: textOrNull(row.vat_number),
		},
	};
}
