import { visibleText } from '../reading/visible';
import { inOwnLetters } from './domain';

const longest = 254;
/** One bare address. Lists and "Name <address>" are refused, as they would reach other people. */
const bareAddress =
	/^[^\s@<>()[\],;:"\p{C}]+@([^\s@<>()[\],;:"/?#\\%\p{C}.]+(?:\.[^\s@<>()[\],;:"/?#\\%\p{C}.]+)+)$/u;

/** Whether a text is one email, as it is: a mark that nobody sees makes it another address. */
export function isEmail(text: string): boolean {
	return emailOrNull(text) === text.replace(/[A-Z]+/g, lowered);
}

/**
 * One email as it is written to: A to Z in lower case, without marks that nobody sees. Null for what is
 * none. Other letters stay: the Kelvin sign in lower case is a k, which is somebody else's address.
 */
export function emailOrNull(value: unknown): string | null {
	const text = visibleText(value);
	if (text === null || text.length > longest) return null;
	const [, domain = ''] = bareAddress.exec(text) ?? [];
	return isHost(domain) ? text.replace(/[A-Z]+/g, lowered) : null;
}

/**
 * Whether two emails reach the same mailbox: no provider tells two customers apart by the case of A to Z,
 * and a domain is the same in its own letters and in ASCII. Where that is in doubt they differ.
 */
export function sameEmail(one: string | null, other: string | null): boolean {
	const mailbox = mailboxOf(one);
	return mailbox !== null && mailbox === mailboxOf(other);
}

/** The one spelling of all that reach the same mailbox, the domain in its own letters; null for what is no email. */
export function mailboxOf(value: unknown): string | null {
	const email = emailOrNull(value);
	if (email === null) return null;
	const [local, domain] = parts(email);
	return local + inOwnLetters(asciiHost(domain) ?? domain);
}

/**
 * The spellings in which a provider may keep an email, as its search goes by letters: with the domain in
 * its own letters, in ASCII, and as it was written. Nearly always there is but one. All spellings of an
 * email give the same ones first, so that what is asked for one of them is known for the others.
 */
export function emailSpellings(email: string): string[] {
	const [local, domain] = parts(email);
	const ascii = asciiHost(domain);
	if (ascii === null) return [email];
	const written = domain.replace(/[A-Z]+/g, lowered);
	const domains = new Set([inOwnLetters(ascii), ascii, written]);
	return domains.size === 1 ? [email] : [...domains].map((one) => local + one);
}

/** What is before the domain, and the domain. */
function parts(email: string): [string, string] {
	const start = email.indexOf('@') + 1;
	return [email.slice(0, start), email.slice(start)];
}

/** A domain as it is asked for, such as `xn--mnchen-3ya.example`; null for what can be none. */
function asciiHost(domain: string): string | null {
	return isHost(domain) ? new URL(`http://${domain}`).hostname : null;
}

function isHost(domain: string): boolean {
	return domain !== '' && URL.canParse(`http://${domain}`);
}

function lowered(letters: string): string {
	return letters.toLowerCase();
}
