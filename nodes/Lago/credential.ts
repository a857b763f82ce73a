import { headerKey, type ProviderCredential } from '../core';

export const keyAdvice =
	'A key of the cloud belongs to one region: with the European one, Base URL is https://api.eu.getlago.com.';

/** Of the cloud outside Europe. */
export const lagoAddress = 'https://api.getlago.com';

export const lagoCredential: ProviderCredential = {
	vendor: 'Lago',
	usualAddress: lagoAddress,
	apiPath: '/api/v1',
	keys: { page: 'Developers → API keys' },
	keyAdvice,
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};
