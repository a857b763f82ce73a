import type { VendorCredential } from '../credential';

export const credential: VendorCredential = {
	apiPath: '',
	isSelfHosted: false,
	refused: [
		{
			title: 'a restricted key without the portal',
			changes: ({ stripe }) => ({ apiKey: stripe.restricted.rak_customer_portal_write }),
			code: 'forbidden',
		},
		{
			title: 'a connected account of somebody else',
			changes: () => ({ account: 'acct_foreign' }),
			code: 'unauthorized',
		},
	],
	verdicts: [
		{
			title: 'a key that may not read the settings of the portal is told from a wrong one',
			changes: ({ stripe }) => ({ apiKey: stripe.restricted.rak_customer_portal_read }),
			says: /may not read the settings of the customer portal\. Give the key the permission to read/,
		},
		{
			title: 'a portal that is not set up in the mode of the key is told',
			answer: { body: { object: 'list', data: [], has_more: false } },
			says: /accepts this key, but the customer portal is not set up in its mode/,
		},
		{
			title: 'a publishable key is refused before it is sent',
			changes: () => ({ apiKey: 'pk_test_51' }),
			says: /^API Key in the credential is a publishable key/,
		},
		{
			title: 'a connected account that is none is refused before anything is sent',
			changes: () => ({ account: 'Acme' }),
			says: /^Connected Account in the credential is not the ID of an account/,
		},
	],
};
