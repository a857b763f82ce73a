import { paddleCredential } from '../../../nodes/PaddlePortal/credential';
import { addressOf, authenticateWith } from '../../../nodes/core/requests/credentials';

const key = (environment: string) => `pdl_${environment}_apikey_01h_x_y`;
const live = 'https://api.paddle.com';
const sandbox = 'https://sandbox-api.paddle.com';

test.each<[Record<string, string>, string]>([
	[{ apiKey: key('live') }, live],
	[{ apiKey: key('sdbx') }, sandbox],
	[{ apiKey: key('sdbx'), environment: 'sandbox' }, sandbox],
	[{ apiKey: 'a50charactersold', environment: 'sandbox' }, sandbox],
	[{ apiKey: 'a50charactersold', environment: 'live' }, live],
	[{ apiKey: 'a50charactersold', environment: 'key' }, live],
])('the key and the environment %j go to %s', (credential, expected) => {
	expect(addressOf(paddleCredential, { ...credential, baseUrl: live })).toBe(expected);
});

test.each<Record<string, string>>([
	{ apiKey: key('sdbx'), environment: 'live' },
	{ apiKey: key('live'), environment: 'sandbox' },
	{ apiKey: key('live'), baseUrl: sandbox },
])('a key goes to no host of the other account: %j', (credential) => {
	expect(() => addressOf(paddleCredential, credential)).toThrow(/Environment|not that of Paddle/);
});

test('the test of the credential asks the host of the key', async () => {
	const authenticate = authenticateWith(paddleCredential);
	if (typeof authenticate !== 'function') throw new Error('no function');
	const request = { baseURL: live, url: '/customers' };
	const signed = await authenticate({ apiKey: key('sdbx'), baseUrl: live }, request);
	expect(signed.baseURL).toBe(sandbox);
});
