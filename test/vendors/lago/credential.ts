import type { VendorCredential } from '../credential';

export const credential: VendorCredential = {
	apiPath: '/api/v1',
	isSelfHosted: true,
	refused: [
		{
			title: 'a key that may not read customers',
			changes: ({ lago }) => ({ apiKey: lago.limitedKeys.customer }),
			code: 'forbidden',
		},
	],
	verdicts: [
		{
			title: 'a key that may not read customers is told from a wrong one',
			changes: ({ lago }) => ({ apiKey: lago.limitedKeys.customer }),
			says: /may not read customers\. Give the key the permission to read/,
		},
		{
			title: 'of a wrong key it is said that regions have their own',
			changes: () => ({ apiKey: 'wrong' }),
			says: /with the European one, Base URL is https:\/\/api\.eu\.getlago\.com/,
		},
	],
};
