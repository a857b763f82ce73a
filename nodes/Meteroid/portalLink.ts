import { link, ofOwnServer, withoutEndSlashes } from '../core';

/**
 * The link that opens the portal with a token: as newer servers give it, else made from the address of
 * their portal.
 * @throws Failure unexpected_answer where the link would lead customers elsewhere
 */
export function portalLinkOf(
	{
		token,
		portalUrl,
		portalLink,
	}: { token: string; portalUrl: unknown; portalLink: string | null },
	baseUrl: unknown,
	vendor: string,
	subject: string,
): string {
	const address = portalLink ?? madeFrom(link.checked(portalUrl, vendor, subject), token);
	const server = { vendor, baseUrl, cloud: 'meteroid.com', setting: 'METEROID_PUBLIC_URL' };
	return ofOwnServer(address, server, subject);
}

function madeFrom(portalUrl: string, token: string): string {
	return link.withParameters(`${withoutEndSlashes(portalUrl)}/portal/customer`, [['token', token]]);
}
