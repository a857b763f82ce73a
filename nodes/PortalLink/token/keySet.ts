import {
	asFailure,
	Failure,
	isInTheClear,
	jwt,
	parseWebAddress,
	UntrustedCertificate,
	type FetchOpen,
} from '../../core';

/**
 * The keys that a party publishes. They are fetched by n8n's helper, as all is: the library's own way
 * goes round n8n's proxy and its guard against addresses inside the network.
 * @param warn is told where others on the way could put keys of their own in place of these
 * @throws Failure invalid_input where the address or what is there cannot be used, and what the request fails with
 */
export async function fetchKeySet(
	address: string,
	fetch: FetchOpen,
	warn: (message: string) => void,
): Promise<jwt.KeySet> {
	const url = parseWebAddress(address.trim());
	if (url === null) {
		throw new Failure(
			'invalid_input',
			'JWKS URL is not a web address.',
			'Enter one with https://.',
		);
	}
	if (isInTheClear(url)) warn(openWay(url));
	const keys = jwt.keySet(await fetchDocument(url, fetch));
	if (keys !== null) return keys;
	throw new Failure('invalid_input', 'There is no key set at JWKS URL.', advice);
}

function openWay({ hostname }: URL): string {
	return `The keys come from ${hostname} unencrypted, as JWKS URL begins with http://, so anyone along the way can replace them and forge tokens. Use https://, unless the server is in your own network.`;
}

const advice = 'Open the address in a browser: it has to show {"keys": [...]}.';

async function fetchDocument(url: URL, fetch: FetchOpen): Promise<unknown> {
	return await fetch(url, 'JWKS URL').catch((error: unknown) => {
		const failure = asFailure(error);
		const { failureCode } = failure;
		if (!(failure instanceof UntrustedCertificate)) {
			throw new Failure(failureCode, 'JWKS URL could not be fetched.', advice);
		}
		throw new Failure(
			failureCode,
			'The certificate of the server in JWKS URL is not trusted.',
			'Name the file with its certificate authority in NODE_EXTRA_CA_CERTS of your n8n.',
		);
	});
}
