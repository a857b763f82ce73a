import { textOrNull } from '../parse';
import { countryCode } from './country';
import { e164OrNull } from './phone';

/** What is known of whom a link is for. Unknown is null, never an empty text. */
export interface Contact {
	customerId: string | null;
	customerName: string | null;
	/** Lower case. */
	email: string | null;
	/** E.164. */
	phone: string | null;
}

/**
 * The contact in a provider's words: fields that are missing or unreadable become null.
 * @param known.country that of the customer's address, as two letters
 * @param phoneCountry that of a phone which names none, where the address does not say it either
 */
export function contact(
	known: {
		customerId?: unknown;
		customerName?: unknown;
		email?: unknown;
		phone?: unknown;
		country?: unknown;
	},
	phoneCountry?: string,
): Contact {
	const email = textOrNull(known.email)?.toLowerCase() ?? null;
	return {
		customerId: textOrNull(known.customerId),
		customerName: textOrNull(known.customerName),
		email: email !== null && isEmail(email) ? email : null,
		phone: e164OrNull(textOrNull(known.phone), countryCode(known.country) ?? phoneCountry ?? null),
	};
}

/** One bare address. Lists and "Name <address>" are refused, as they would reach other people. */
export function isEmail(text: string): boolean {
	return (
		text.length <= 254 && /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:"]+$/.test(text)
	);
}

/** Emails are the same whatever their case: no provider tells two customers apart by it. */
export function sameEmail(one: string | null, other: string | null): boolean {
	return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** What was known before, completed by what an answer tells. */
export function mergedContact(known: Contact, answered: Contact): Contact {
	return {
		customerId: known.customerId ?? answered.customerId,
		customerName: known.customerName ?? answered.customerName,
		email: known.email ?? answered.email,
		phone: known.phone ?? answered.phone,
	};
}
