import { Failure } from '../errors';
import { textOrNull } from '../reading/parse';

/** In characters: browsers and mail programs take some 2,000, and a token comes on top. */
const longestAddress = 8192;

/**
 * The web address in a user's field or a provider's answer.
 * @returns null unless it is an absolute http or https address without a login in it, of at most 8,192 characters
 */
export function parseWebAddress(value: unknown): URL | null {
	if (typeof value !== 'string' || value.length > longestAddress) return null;
	try {
		const url = new URL(value);
		const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
		return isWeb && url.username === '' && url.password === '' ? url : null;
	} catch {
		return null;
	}
}

/** A sentence that names the usual address, to put behind others. */
export function usually(usualAddress: string | undefined): string {
	return usualAddress === undefined ? '' : ` The usual one is ${usualAddress}.`;
}

/**
 * A credential's address in the form that paths are appended to: no slash at the end, and without
 * the `apiPath` that users paste along from the vendor's documentation.
 * @throws Failure invalid_input that names the field by `label`
 */
export function cleanAddress(
	value: unknown,
	label: string,
	apiPath = '',
	usualAddress?: string,
): string {
	const url = parseWebAddress(typeof value === 'string' ? value.trim() : value);
	if (url === null || url.search !== '' || url.hash !== '') {
		throw new Failure(
			'invalid_input',
			// The value is not quoted: keys get pasted into the wrong field.
			`${label} in the credential is not a web address.`,
			`Enter one that starts with https:// (or http://), without a question mark, a user name or a password.${usually(usualAddress)}`,
		);
	}
	const path = withoutEndSlashes(url.pathname);
	return url.origin + (apiPath && path.endsWith(apiPath) ? path.slice(0, -apiPath.length) : path);
}

/**
 * A parameter of a web address in an answer, such as the one that names the next page; null where there
 * is none. Nothing else of it is of use: a request with a key goes to no address that an answer names.
 */
export function parameterIn(address: unknown, name: string): string | null {
	return textOrNull(parseWebAddress(address)?.searchParams.get(name));
}

/** The text up to the slashes at its end. By a loop: a pattern would take minutes over very many of them. */
export function withoutEndSlashes(text: string): string {
	let end = text.length;
	while (text[end - 1] === '/') end -= 1;
	return text.slice(0, end);
}
