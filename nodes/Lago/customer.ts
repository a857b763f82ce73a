import { contact, emailOrNull, recordOrEmpty, sameEmail, textOrNull } from '../core';
import type { Contact, ContactSettings, Entry, Row } from '../core';

/** Who a customer of Lago's is. The ID is the one that the user's own system gave: Lago's own opens nothing. */
export function contactOf(row: Row, { phoneCountry, askedFor }: ContactSettings = {}): Contact {
	const { external_id: customerId, phone, country } = row;
	const emails = emailsIn(row);
	const email = emails.find((one) => sameEmail(one, askedFor ?? null)) ?? emails[0];
	return contact({ customerId, customerName: nameOf(row), email, phone, country }, phoneCountry);
}

/** Whether somebody who is asked for by that email is this customer: it is one of theirs, or what they have for an ID. */
export function hasEmail(row: Row, email: string): boolean {
	return [...emailsIn(row), textOrNull(row.external_id)].some((one) => sameEmail(one, email));
}

/** What Lago knows of a customer. */
export function customerEntry(row: Row, settings: ContactSettings): Entry {
	const { document_locale } = recordOrEmpty(row.billing_configuration);
	const customer = contactOf(row, settings);
	const others = emailsIn(row).filter((email) => email !== customer.email);
	return {
		contact: customer,
		fields: {
			otherEmails: others.join(', ') || null,
			country: textOrNull(row.country),
			currency: textOrNull(row.currency),
			language: textOrNull(document_locale),
			lagoId: textOrNull(row.lago_id),
			createdAt: textOrNull(row.created_at),
		},
	};
}

/** Lago keeps one text, in which there may be several, with commas between them. */
function emailsIn({ email }: Row): string[] {
	return (textOrNull(email) ?? '').split(',').flatMap((one) => emailOrNull(one) ?? []);
}

function nameOf(row: Row): string | null {
	const person = ['firstname', 'lastname'].flatMap((name) => textOrNull(row[name]) ?? []);
	return textOrNull(row.name) ?? textOrNull(person.join(' ')) ?? textOrNull(row.legal_name);
}
