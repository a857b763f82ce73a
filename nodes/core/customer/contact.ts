import { textOrNull } from '../parse';

/** What is known of whom a link is for. Unknown is null, never an empty text. */
export interface Contact {
	customerId: string | null;
	customerName: string | null;
	/** Lower case. */
	email: string | null;
	/** E.164. */
	phone: string | null;
}

/** The contact in a provider's words: fields that are missing or unreadable become null. */
export function contact(known: {
	customerId?: unknown;
	customerName?: unknown;
	email?: unknown;
	phone?: unknown;
}): Contact {
	const email = textOrNull(known.email)?.toLowerCase() ?? null;
	return {
		customerId: textOrNull(known.customerId),
		customerName: textOrNull(known.customerName),
		email: email !== null && isEmail(email) ? email : null,
		phone: e164OrNull(textOrNull(known.phone)),
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

/** A number without its country, or with a `(0)` that may or may not be dialled, is null: a guess would reach a stranger. */
function e164OrNull(phone: string | null): string | null {
	if (phone === null || phone.includes('(0)')) return null;
	const digits = phone.replace(/[\s().\-/]/g, '');
	return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
