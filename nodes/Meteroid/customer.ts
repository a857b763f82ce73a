import { contact, emailOrNull, recordOrEmpty, textOrNull } from '../core';
import type { Contact, ContactSettings, Entry, Row } from '../core';

/**
 * Who a customer of Meteroid's is. The billing email is where a customer can be reached; Meteroid
 * itself writes to the invoicing emails alone.
 */
export function contactOf(
	row: Record<string, unknown>,
	{ phoneCountry, emailChoice }: ContactSettings = {},
): Contact {
	const { id: customerId, name: customerName, phone } = row;
	const { country } = recordOrEmpty(row.billing_address);
	const [billing] = emailsIn([row.billing_email]);
	const [invoicing] = invoicingEmails(row);
	const emails = { billing, invoicing, first: billing ?? invoicing };
	const email = emails[emailChoice ?? 'first'];
	return contact({ customerId, customerName, email, phone, country }, phoneCountry);
}

/** What Meteroid knows of a customer. */
export function customerEntry(row: Row, settings: ContactSettings): Entry {
	return {
		contact: contactOf(row, settings),
		fields: {
			alias: aliasOf(row),
			invoicingEmails: invoicingEmails(row).join(', ') || null,
			country: textOrNull(recordOrEmpty(row.billing_address).country),
			currency: textOrNull(row.currency),
			vatNumber: textOrNull(row.vat_number),
		},
	};
}

/** As it is kept, spaces and all: with one more or less it is another customer's. */
export function aliasOf({ alias }: Record<string, unknown>): string | null {
	return typeof alias === 'string' && textOrNull(alias) !== null ? alias : null;
}

function invoicingEmails({ invoicing_emails }: Record<string, unknown>): string[] {
	return emailsIn(Array.isArray(invoicing_emails) ? invoicing_emails : []);
}

/** Meteroid keeps whatever was entered, so some are none. */
function emailsIn(values: readonly unknown[]): string[] {
	return values.flatMap((value) => emailOrNull(value) ?? []);
}
