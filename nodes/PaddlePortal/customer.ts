import { contact, textOrNull, time } from '../core';
import type { Contact, Entry, Row } from '../core';

/** Who a customer of Paddle's is. Paddle has no phones. */
export function contactOf({ id, name, email }: Row): Contact {
	return contact({ customerId: id, customerName: name, email });
}

/** What Paddle knows of a customer. */
export function customerEntry(row: Row): Entry {
	return {
		contact: contactOf(row),
		fields: {
			status: textOrNull(row.status),
			language: textOrNull(row.locale),
			marketingConsent: consentOf(row),
			createdAt: time.ofIso(row.created_at)?.toISOString() ?? null,
		},
	};
}

/** Whether the customer has agreed to marketing, in a word. */
export function consentOf({ marketing_consent: given }: Row): 'yes' | 'no' | null {
	if (typeof given !== 'boolean') return null;
	return given ? 'yes' : 'no';
}
