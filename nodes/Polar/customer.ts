import { contact, recordOrEmpty, textOrNull, time } from '../core';
import type { Contact, Entry, Row } from '../core';

/** Who a customer of Polar's is. Polar has no phones, and teams may be without an email. */
export function contactOf(row: Row): Contact {
	const { id, name, billing_name, email } = row;
	return contact({
		customerId: id,
		customerName: textOrNull(name) ?? billing_name,
		email,
	});
}

/** What the user's own system calls the customer, as Polar keeps it; null where it calls them nothing. */
export function externalIdOf({ external_id }: Row): string | null {
	return typeof external_id === 'string' && external_id !== '' ? external_id : null;
}

/** What Polar knows of a customer. */
export function customerEntry(row: Row): Entry {
	return {
		contact: contactOf(row),
		fields: {
			externalId: externalIdOf(row),
			type: textOrNull(row.type),
			country: textOrNull(recordOrEmpty(row.billing_address).country),
			language: textOrNull(row.locale),
			createdAt: time.ofIso(row.created_at)?.toISOString() ?? null,
		},
	};
}

/** The customer of an order or a subscription, who is in it whole. */
export function contactIn({ customer, customer_id }: Row): Contact {
	return contactOf({ ...recordOrEmpty(customer), id: customer_id });
}
