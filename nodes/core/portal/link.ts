import { parseWebAddress } from '../requests/address';
import { unexpectedAnswer } from '../errors';
import { decodeToken } from '../reading/jwt';

/**
 * The link an answer holds, or the address that a link is made from.
 * @throws Failure unexpected_answer where it is no http(s) address; it is not quoted, as it may hold a token
 */
export function checked(link: unknown, vendor: string, subject: string): string {
	const url = parseWebAddress(link);
	// Where it is the same, the answer's own text: a copy of each link of a long list is megabytes.
	if (url !== null) return url.href === link ? link : url.href;
	throw unexpectedAnswer(vendor, `no web address to link to for ${subject}`);
}

/** An address with parameters added, each encoded. What is there stays as it came: a token must not be written anew. */
export function withParameters(address: string, parameters: Array<[string, string]>): string {
	if (parameters.length === 0) return address;
	const url = new URL(address);
	const query = [url.search.slice(1), new URLSearchParams(parameters).toString()];
	url.search = query.filter(Boolean).join('&');
	return url.href;
}

/** The claims of the token in a link, null where it has no readable one. */
export function claimsIn(link: string): Record<string, unknown> | null {
	return decodeToken(new URL(link).searchParams.get('token') ?? '');
}
