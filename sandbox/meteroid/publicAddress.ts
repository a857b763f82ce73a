import { isIP } from 'node:net';

/** Https on its usual port, at a host with a name of its own. */
export function isPublic(url: string): boolean {
	const { protocol, port, hostname } = new URL(url);
	const isNamed = hostname.includes('.') && isIP(hostname) === 0 && !hostname.endsWith('.local');
	return protocol === 'https:' && port === '' && isNamed;
}
