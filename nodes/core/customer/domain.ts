import { toUnicode } from 'punycode.js';

/** A domain in its own letters, such as `münchen.example`, out of its form in ASCII. */
export function inOwnLetters(domain: string): string {
	return toUnicode(domain);
}
