import { Failure } from '../errors';
import { emailOrNull } from '../customer/email';
import type { ContactOptions } from '../node/contactOptions';
import type { Outcome } from './outcome';

/** What to do about results that have no email; null where there are none, or nothing can be done. */
export function missingEmails(
	outcomes: readonly Outcome[],
	noun: string,
	{ loadContact, require }: ContactOptions,
): string | null {
	const people = outcomes
		.flatMap((outcome) => (outcome instanceof Failure ? [] : outcome))
		.filter(({ json }) => 'customerName' in json && 'email' in json);
	const missing = people.filter(({ json }) => emailOrNull(json.email) === null).length;
	if (missing === 0) return null;
	const count = missing.toLocaleString('en-US');
	const total = people.length.toLocaleString('en-US');
	if (missing === people.length && loadContact === 'unused') {
		return `None of the ${total} ${noun} has an email. Switch on Load Contact under Options to get the emails from the provider.`;
	}
	if (require !== 'unused') return null;
	return `${count} of ${total} ${noun} ${missing === 1 ? 'has' : 'have'} no email. Add the option Require to keep them from the mail node.`;
}
