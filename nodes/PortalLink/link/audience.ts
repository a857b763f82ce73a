/** In characters of six bits each. It only has to tell one user's redirect flows apart. */
const length = 8;

/**
 * What a link says of the redirect flow it is for: the start of a hash of the flow's address. The
 * address itself stands in front of the token already, and would make the link longer once more.
 */
export async function audienceOf(address: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address));
	return Buffer.from(hash).toString('base64url').slice(0, length);
}
