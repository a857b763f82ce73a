import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Failure, headerKey, oneOf, type ProviderCredential } from '../core';

/** Live and sandbox are two accounts, each with keys and customers of its own. */
type Environment = 'live' | 'sandbox';

export const liveAddress = 'https://api.paddle.com';
const addresses: Record<Environment, string> = {
	live: liveAddress,
	sandbox: 'https://sandbox-api.paddle.com',
};

/** How a key says of which environment it is. Those from before May 2025 do not. */
export const keyStarts: ReadonlyArray<[start: string, environment: Environment]> = [
	['pdl_live_', 'live'],
	['pdl_sdbx_', 'sandbox'],
];

export const keyAdvice =
	'A key can have expired or been revoked, and the live account and the sandbox have keys of their own. For an older key, which does not begin with pdl_, check Environment.';

export const paddleCredential: ProviderCredential = {
	vendor: 'Paddle',
	apiPath: '',
	address: { usual: liveAddress, of: (credential) => addresses[environmentOf(credential)] },
	keys: { page: 'Developer tools → Authentication' },
	keyAdvice,
	fixedHeaders: { 'Paddle-Version': '1' },
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${secretKey(apiKey)}` }),
};

const names: Record<Environment, string> = { live: 'Live', sandbox: 'Sandbox' };

/** @throws Failure invalid_input where the key is of the other environment than the one that was chosen */
function environmentOf({ apiKey, environment }: ICredentialDataDecryptedObject): Environment {
	const text = typeof apiKey === 'string' ? apiKey : '';
	const [, ofKey] = keyStarts.find(([start]) => text.startsWith(start)) ?? [];
	const given = oneOf(environment ?? 'key', 'Environment', ['key', 'live', 'sandbox']);
	const chosen = given === 'key' ? undefined : given;
	if (ofKey === undefined || chosen === undefined || ofKey === chosen) {
		return chosen ?? ofKey ?? 'live';
	}
	throw new Failure(
		'invalid_input',
		`API Key in the credential is a ${names[ofKey]} key, and Environment is ${names[chosen]}.`,
		'Enter a key of that environment, or choose the other one.',
	);
}

/** What else Paddle gives out that may be taken for a key. */
const otherSecrets: ReadonlyArray<[is: RegExp, what: string]> = [
	[/^(live|test)_/, 'is a client-side token, which only works in a browser'],
	[/^pdl_ntfset_/, 'is the secret of a notification destination'],
];

/** @throws Failure invalid_input; nothing of the key is quoted */
function secretKey(value: unknown): string {
	const key = headerKey(value, 'API Key');
	const [, problem] = otherSecrets.find(([is]) => is.test(key)) ?? [];
	if (problem === undefined) return key;
	throw new Failure(
		'invalid_input',
		`API Key in the credential ${problem}.`,
		'Enter an API key, which begins with pdl_live_apikey_ or pdl_sdbx_apikey_.',
	);
}
