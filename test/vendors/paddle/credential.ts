import type { VendorCredential } from '../credential';

const told = (code: string) => ({
	status: 403,
	body: { error: { type: 'request_error', code, detail: 'no' }, meta: { request_id: 'r' } },
});

export const credential: VendorCredential = {
	apiPath: '',
	isSelfHosted: false,
	refused: [
		{
			title: 'a key without the portal',
			changes: ({ paddle }) => ({ apiKey: paddle.restricted['customer_portal_session.write'] }),
			code: 'forbidden',
		},
		{
			title: 'a key of the other account',
			changes: ({ paddle }) => ({ apiKey: paddle.liveKey }),
			code: 'unauthorized',
		},
	],
	verdicts: [
		{
			title: 'a key that may not read customers is told from a wrong one',
			changes: ({ paddle }) => ({ apiKey: paddle.restricted['customer.read'] }),
			says: /may not read customers \(customer\.read\)\. Give the key the permission to read/,
		},
		{
			title: 'a key that Paddle cannot read is a bad one',
			answer: told('authentication_malformed'),
			says: /does not accept this key\. Check API Key\..* expired/,
		},
		{
			title: 'an account of Paddle Classic is told',
			answer: told('paddle_billing_not_enabled'),
			says: /^This account uses Paddle Classic/,
		},
		{
			title: 'a firewall that answers with 403 is told from Paddle',
			answer: { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>' },
			says: /^What answered is not the API of Paddle/,
		},
		{
			title: 'an older key is taken for what Environment says',
			changes: ({ paddle }) => ({ apiKey: paddle.oldKey, environment: 'sandbox' }),
			says: /^OK$/,
		},
		{
			title: 'a key and an environment that do not fit are refused before anything is sent',
			changes: () => ({ environment: 'live' }),
			says: /^API Key in the credential is a Sandbox key, and Environment is Live/,
		},
		{
			title: 'a client-side token is refused before it is sent',
			changes: () => ({ apiKey: 'test_7d279f61a3499fed520f7cd8c08' }),
			says: /^API Key in the credential is a client-side token/,
		},
	],
};
