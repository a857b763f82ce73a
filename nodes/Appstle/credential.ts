import { Failure, headerKey, parseWebAddress, type ProviderCredential } from '../core';

export const appstleAddress = 'https://subscription-admin.appstle.com';

export const appstleCredential: ProviderCredential = {
	vendor: 'Appstle',
	usualAddress: appstleAddress,
	apiPath: '/api/external/v2',
	keys: { page: 'Settings → API Key Management', areAllAlike: true },
	keyAdvice:
		"Appstle also answers like this if your shop's plan does not include the API: check your plan at Appstle.",
	headers: ({ apiKey, appKey, baseUrl }) => {
		refuseMemberships(baseUrl);
		return {
			'X-API-Key': headerKey(apiKey, 'API Key'),
			...(appKey ? { 'X-App-Key': headerKey(appKey, 'App Key') } : {}),
		};
	},
};

/** Appstle's other product has none of the calls below but that for a link by ID. */
function refuseMemberships(baseUrl: unknown): void {
	if (parseWebAddress(baseUrl)?.hostname !== 'membership-admin.appstle.com') return;
	throw new Failure(
		'invalid_input',
		'Base URL in the credential belongs to Appstle Memberships, which has a different API.',
		`This node is for Appstle Subscriptions: enter ${appstleAddress}.`,
	);
}
