import type { RequestContext } from './http';

/** The last parts of names that no server outside has. */
const ownNames = new Set([
	...['corp', 'home', 'arpa', 'internal', 'intranet', 'lan', 'local', 'localdomain', 'localhost'],
	...['private', 'svc', 'test'],
]);

/** Addresses of networks that the internet does not reach, and of the machine itself. */
const ownAddresses =
	/^(0|127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$|^\[(::1\]|f[cd]|fe[89ab])/;

/**
 * Whether others can read, and change, what goes to an address: it begins with http://, and the host is
 * not one of the user's own network. Inside of one http:// is usual.
 */
export function isInTheClear(url: URL): boolean {
	return url.protocol === 'http:' && !isInOwnNetwork(url);
}

/** Whether an address leads, by the name of its host, to this computer or a network that the internet does not reach. */
export function isInOwnNetwork({ hostname }: URL): boolean {
	if (hostname.startsWith('[') || ownAddresses.test(hostname)) return ownAddresses.test(hostname);
	const labels = hostname.split('.').filter(Boolean);
	return labels.length < 2 || ownNames.has(labels.at(-1) ?? '');
}

/** Whether an address leads to this computer alone, whatever its names are told. */
export function isThisMachine({ hostname }: URL): boolean {
	return /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** Says above the output of a run, where there is one, that the key goes over an open way. */
export function warnOfOpenKey(context: RequestContext, baseUrl: string): void {
	const url = new URL(baseUrl);
	if (!isInTheClear(url) || !('addExecutionHints' in context)) return;
	const message = `Your key travels to ${url.hostname} unencrypted, as Base URL in the credential begins with http://. Use https://, unless the server is in your own network.`;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
