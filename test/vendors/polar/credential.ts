import type { VendorCredential } from '../credential';

export const credential: VendorCredential = {
	apiPath: '/v1',
	isSelfHosted: false,
	refused: [
		{
			title: 'a token without the portal',
			changes: ({ polar }) => ({ apiKey: polar.restricted['customer_sessions:write'] }),
			code: 'forbidden',
		},
		{
			title: 'a token of the other environment',
			changes: ({ polar }) => ({ apiKey: polar.foreignKey }),
			code: 'unauthorized',
		},
	],
	verdicts: [
		{
			title: 'a token that may not read customers is told from a wrong one',
			changes: ({ polar }) => ({ apiKey: polar.restricted['customers:read'] }),
			says: /may not read customers \(customers:read\)\. Give the key the permission to read/,
		},
		{
			title: 'a token of the other environment is said to be perhaps that',
			changes: ({ polar }) => ({ apiKey: polar.foreignKey }),
			says: /does not accept this key\. Check API Key\..* check Environment\.$/,
		},
		{
			title: 'a personal token is refused before it is sent',
			changes: () => ({ apiKey: 'polar_pat_7d279f61a3499fed520f7cd8c08' }),
			says: /^API Key in the credential is a personal access token/,
		},
		{
			title: "the token of a customer's session is refused before it is sent",
			changes: () => ({ apiKey: 'polar_cst_7d279f61a3499fed520f7cd8c08' }),
			says: /^API Key in the credential is the token of a customer's session/,
		},
		{
			title: "a webhook's secret is refused before it is sent",
			changes: () => ({ apiKey: 'whsec_7d279f61a3499fed520f7cd8c08' }),
			says: /^API Key in the credential is the secret of a webhook/,
		},
		{
			title: 'an environment that there is not is refused before anything is sent',
			changes: () => ({ environment: 'staging' }),
			says: /^Environment is “staging”/,
		},
	],
};
