import { Failure } from '../errors';
import { parseWebAddress } from '../requests/address';
import { checked } from './link';

/** A server that users may have of their own, which has to be told where its portal is. */
export interface OwnServer {
	vendor: string;
	/** Its address, from the credential. */
	baseUrl: unknown;
	/** The domain of the vendor's cloud, such as `getlago.com`. */
	cloud: string;
	/** The server's setting that says where its portal is. */
	setting: string;
}

/**
 * The link that an answer holds.
 * @throws Failure unexpected_answer where it is no http(s) address, or would lead customers elsewhere: a
 * server that was never told its public address names the vendor's cloud, or the machine it runs on
 */
export function ofOwnServer(link: unknown, server: OwnServer, subject: string): string {
	const { vendor, baseUrl, cloud, setting } = server;
	const address = checked(link, vendor, subject);
	const portal = new URL(address);
	const api = parseWebAddress(baseUrl);
	if (api === null || !leadsAstray(portal, api, cloud)) return address;
	throw new Failure(
		'unexpected_answer',
		`The link for ${subject} leads to ${portal.host}, where your customers would not find their portal.`,
		`Set ${setting} on your ${vendor} server to the address at which your customers open it.`,
	);
}

function leadsAstray(portal: URL, api: URL, cloud: string): boolean {
	const isForeignCloud = isBelow(cloud, portal) && !isBelow(cloud, api);
	return isForeignCloud || (isLoopback(portal) && !isLoopback(api));
}

function isBelow(domain: string, { hostname }: URL): boolean {
	return hostname === domain || hostname.endsWith(`.${domain}`);
}

function isLoopback({ hostname }: URL): boolean {
	return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
