import { asFailure, Failure, jwt, parseWebAddress, type FetchOpen } from '../../core';

/**
 * The keys that a party publishes. They are fetched by n8n's helper, as all is: the library's own way
 * goes round n8n's proxy and its guard against addresses inside the network.
 * @throws Failure invalid_input where the address or what is there cannot be used, and what the request fails with
 */
export async function fetchKeySet(address: string, fetch: FetchOpen): Promise<jwt.KeySet> {
	const url = parseWebAddress(address.trim());
	if (url === null) {
		throw new Failure(
			'invalid_input',
			'JWKS URL is not a web address.',
			'Enter one with https://.',
		);
	}
	const keys = jwt.keySet(await fetchDocument(url, fetch));
	if (keys !== null) return keys;
	throw new Failure('invalid_input', 'There is no key set at JWKS URL.', advice);
}

const advice = 'Open the address in a browser: it has to show {"keys": [...]}.';

async function fetchDocument(url: URL, fetch: FetchOpen): Promise<unknown> {
	return await fetch(url, 'The address in JWKS URL').catch((error: unknown) => {
		throw new Failure(asFailure(error).failureCode, 'JWKS URL could not be fetched.', advice);
	});
}
