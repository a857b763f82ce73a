import { Failure, headerKey, type ProviderCredential } from '../core';

/** Where Stripe's API is, in live and in test mode alike: the key decides. */
export const stripeAddress = 'https://api.stripe.com';

/** Without it each account has the version of the day on which it was made. From this one on sessions take `after_expiration`. */
export const apiVersion = '2026-10-28.endive';

/** Where keys are made, and restricted keys get their permissions. */
export const keyPage = 'Developers → API keys';

export const keyAdvice =
	'They begin with sk_ or rk_. If Connected Account is filled in, check it as well.';

export const stripeCredential: ProviderCredential = {
	vendor: 'Stripe',
	apiPath: '',
	address: stripeAddress,
	keys: { page: keyPage },
	keyAdvice,
	fixedHeaders: { 'Stripe-Version': apiVersion },
	headers: ({ apiKey, account }) => ({
		Authorization: `Bearer ${secretKey(apiKey)}`,
		...accountHeader(account),
	}),
};

/** Whether a key is one of live mode, in which customers are real. */
export function isLiveKey(apiKey: unknown): boolean {
	return typeof apiKey === 'string' && /^[rs]k_live_/.test(apiKey);
}

/** What else begins like a key, and cannot be used as one. */
const otherSecrets: Array<[start: string, what: string]> = [
	['pk_', 'is a publishable key, which may only be used in a browser'],
	['whsec_', 'is the signing secret of a webhook'],
];

/** @throws Failure invalid_input; nothing of the key is quoted */
function secretKey(value: unknown): string {
	const key = headerKey(value, 'API Key');
	const [, problem] = otherSecrets.find(([start]) => key.startsWith(start)) ?? [];
	if (problem === undefined) return key;
	throw new Failure(
		'invalid_input',
		`API Key in the credential ${problem}.`,
		'Enter the secret key, which begins with sk_, or a restricted key, which begins with rk_.',
	);
}

/** @throws Failure invalid_input; what is no ID of an account may be a key */
function accountHeader(account: unknown): Record<string, string> {
	if (account === undefined || account === '') return {};
	const id = typeof account === 'string' ? account.trim() : '';
	if (/^acct_\w+$/.test(id)) return { 'Stripe-Account': id };
	throw new Failure(
		'invalid_input',
		'Connected Account in the credential is not the ID of an account.',
		'It begins with acct_. Leave it empty to act for your own account.',
	);
}
