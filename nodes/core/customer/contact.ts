import { textOrNull } from '../reading/parse';
import { visibleName, visibleText } from '../reading/visible';
import { countryCode } from './country';
import { emailOrNull } from './email';
import { e164OrNull } from './phone';

/** What is known of whom a link is for. Unknown is null, never an empty text. */
export interface Contact {
	customerId: string | null;
	customerName: string | null;
	/** A to Z in lower case, without marks that nobody sees. */
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
	return {
		customerId: textOrNull(known.customerId),
		customerName: visibleName(known.customerName),
		email: emailOrNull(known.email),
		phone: e164OrNull(visibleText(known.phone), countryCode(known.country) ?? phoneCountry ?? null),
	};
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
