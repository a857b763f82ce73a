import { Failure, link, parseWebAddress, withoutEndSlashes } from '../core';

/**
 * The link that opens the portal with a token: as newer servers give it, else made from the address of
 * their portal.
 * @throws Failure unexpected_answer where the link would lead customers elsewhere: a server that was
 * never told its public address names Meteroid's cloud, or the machine it runs on
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
	const checked = link.checked(address, vendor, subject);
	if (!leadsAstray(new URL(checked), parseWebAddress(baseUrl))) return checked;
	throw new Failure(
		'unexpected_answer',
		`The link for ${subject} leads to ${new URL(checked).host}, where your customers would not find their portal.`,
		'Set METEROID_PUBLIC_URL on your Meteroid server to the address at which your customers open it.',
	);
}

function madeFrom(portalUrl: string, token: string): string {
	return link.withParameters(`${withoutEndSlashes(portalUrl)}/portal/customer`, [['token', token]]);
}

function leadsAstray(portal: URL, server: URL | null): boolean {
	if (server === null) return false;
	const isForeignCloud = isCloud(portal) && !isCloud(server);
	return isForeignCloud || (isLoopback(portal) && !isLoopback(server));
}

function isCloud({ hostname }: URL): boolean {
	return /(^|\.)meteroid\.com$/.test(hostname);
}

function isLoopback({ hostname }: URL): boolean {
	return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
