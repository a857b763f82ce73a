import type { VendorCredential } from '../credential';

export const credential: VendorCredential = {
	apiPath: '/api/v1',
	isSelfHosted: true,
	refused: [
		{
			title: 'a restricted key',
			changes: ({ meteroid }) => ({ apiKey: meteroid.forbiddenKey }),
			code: 'forbidden',
		},
	],
	verdicts: [
		{
			title: 'a key that may not read customers is told from a wrong one',
			changes: ({ meteroid }) => ({ apiKey: meteroid.forbiddenKey }),
			says: /permission/,
		},
	],
};
