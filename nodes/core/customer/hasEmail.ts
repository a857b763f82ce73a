import type { Row } from '../list/pages';
import { checkEmail } from './check';
import type { Contact } from './contact';
import { sameEmail } from './email';

/** What knows whose an email is. */
interface EmailOwners {
	contactOf(row: Row): Contact;
	/** Where it is not given, the email of `contactOf` is the only one. */
	hasEmail?(row: Row, email: string): boolean;
}

/** Whether an email is a customer's. A vendor may keep several in one record. */
export function hasEmail(row: Row, email: string, api: EmailOwners): boolean {
	return api.hasEmail?.(row, email) ?? sameEmail(api.contactOf(row).email, email);
}

/**
 * Holds a record against the email that it was asked for by. Where the record has none, there is nothing to compare.
 * @throws Failure wrong_customer; nothing of the foreign customer is quoted
 */
export function checkHasEmail(row: Row, email: string, subject: string, api: EmailOwners): void {
	if (!hasEmail(row, email, api)) checkEmail(email, api.contactOf(row).email, subject);
}
