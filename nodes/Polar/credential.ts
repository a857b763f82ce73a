import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Failure, headerKey, oneOf, type ProviderCredential } from '../core';

/** Live and sandbox are two accounts, each with tokens and customers of its own. */
const addresses = {
	live: 'https://api.polar.sh',
	sandbox: 'https://sandbox-api.polar.sh',
} as const;

export const liveAddress = addresses.live;

export const keyAdvice =
	'A token can have expired or been revoked, and the live account and the sandbox have tokens of their own, which look the same: check Environment.';

export const polarCredential: ProviderCredential = {
	vendor: 'Polar',
	apiPath: '/v1',
	address: { usual: liveAddress, of: addressIn },
	keys: { page: 'Settings → General → Developers' },
	keyAdvice,
	fixedHeaders: { 'Polar-Version': '2026-04' },
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${accessToken(apiKey)}` }),
};

/** No token says which environment it is for: so the user does. */
function addressIn({ environment }: ICredentialDataDecryptedObject): string {
	return addresses[oneOf(environment ?? 'live', 'Environment', ['live', 'sandbox'])];
}

/** What else Polar gives out that may be taken for a token of an organization. */
const otherSecrets: ReadonlyArray<[is: RegExp, what: string]> = [
	[/^polar_pat_/, 'is a personal access token, which is not for one organization'],
	[/^polar_[cm]st_/, "is the token of a customer's session"],
	[/^(whsec_|polar_whs_)/, 'is the secret of a webhook'],
];

/** @throws Failure invalid_input; nothing of the token is quoted */
function accessToken(value: unknown): string {
	const token = headerKey(value, 'API Key');
	const [, problem] = otherSecrets.find(([is]) => is.test(token)) ?? [];
	if (problem === undefined) return token;
	throw new Failure(
		'invalid_input',
		`API Key in the credential ${problem}.`,
		'Enter an organization access token, which begins with polar_oat_.',
	);
}
