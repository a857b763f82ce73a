import fastify, { type FastifyInstance } from 'fastify';
import {
	exportJWK,
	exportSPKI,
	generateKeyPair,
	SignJWT,
	UnsecuredJWT,
	type CryptoKey,
} from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { skipWaits } from '../support/clocks';
import { runPortalLink } from '../support/portalLink';

const now = () => Math.floor(Date.now() / 1000);
const bytes = (key: string) => new TextEncoder().encode(key);
const sharedSecret = 'the secret of another party';

let keys: { publicKey: CryptoKey; privateKey: CryptoKey };
let otherKeys: typeof keys;
let pem: string;
let server: FastifyInstance;
let jwksUrl: string;
let served: () => unknown;
let requests = 0;

beforeAll(async () => {
	keys = await generateKeyPair('RS256', { extractable: true });
	otherKeys = await generateKeyPair('RS256', { extractable: true });
	pem = await exportSPKI(keys.publicKey);
	server = fastify();
	server.get('/jwks.json', async (_request, reply) => {
		requests++;
		const answer = served();
		return answer === 'down' ? reply.code(503).send({}) : answer;
	});
	jwksUrl = `${await server.listen({ host: '127.0.0.1', port: 0 })}/jwks.json`;
});

afterAll(async () => await server.close());

beforeEach(async () => {
	requests = 0;
	skipWaits();
	const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one' };
	served = () => ({ keys: [jwk] });
});

afterEach(() => jest.restoreAllMocks());

async function run(parameters: IDataObject) {
	const { success } = await runPortalLink({
		resource: 'token',
		operation: 'verify',
		...parameters,
	});
	return success[0]?.json ?? {};
}

const signed = async (claims: IDataObject = {}, key = keys.privateKey, header: IDataObject = {}) =>
	await new SignJWT({ sub: 'ana', iat: now() - 10, exp: now() + 60, ...claims })
		.setProtectedHeader({ alg: 'RS256', ...header })
		.sign(key);

const hashed = async (secret: string, alg = 'HS256', claims: IDataObject = {}) =>
	await new SignJWT({ sub: 'ana', ...claims }).setProtectedHeader({ alg }).sign(bytes(secret));

describe('decode', () => {
	const decode = async (token: unknown) => await run({ operation: 'decode', token } as IDataObject);

	it('tells what a token says, without a key', async () => {
		const [iat, exp] = [now() - 10, now() + 60];
		expect(await decode(await signed({ iat, exp }))).toEqual({
			claims: { sub: 'ana', iat, exp },
			issuedAt: new Date(iat * 1000).toISOString(),
			expiresAt: new Date(exp * 1000).toISOString(),
			expirySource: 'token',
			expired: false,
		});
	});

	it('tells one that has ended and one that never ends', async () => {
		expect(await decode(await signed({ exp: now() - 1 }))).toMatchObject({ expired: true });
		expect(await decode(await signed({ exp: undefined }))).toMatchObject({
			expired: false,
			expiresAt: null,
			expirySource: 'never',
		});
	});

	it.each(['x', 'a.b.c', '={{ $json.none }}', '={{ 7 }}'])('%j is malformed', async (token) => {
		expect(await decode(token)).toMatchObject({ error: 'malformed' });
	});

	it('does not read texts without end', async () => {
		const token = await signed({ text: 'x'.repeat(100_000) });
		expect(await decode(token)).toMatchObject({ error: 'malformed' });
	});

	it('needs no credential', async () => {
		const item = await run({ operation: 'decode', token: await signed(), credential: null });
		expect(item).toHaveProperty('claims');
	});
});

/** A certificate of nobody's, and a token that was signed with its key, which has been thrown away. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBkDCCATegAwIBAgIUMAtJ5YkktZUPYhQCqHsiwOazbQMwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSdG9rZW5zLmV4YW1wbGUuY29tMCAXDTI2MTEyNzAzMTExNloY
DzIxMjYxMTAzMDMxMTE2WjAdMRswGQYDVQQDDBJ0b2tlbnMuZXhhbXBsZS5jb20w
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATeN4ngqnCaw0cq4+GhXYnrIgXFbZTq
wz8vhGb6qfwNqFqhpAwgYoVJoKkpZVazgMTy1sX5/1HJnStXB3PTxgPko1MwUTAd
BgNVHQ4EFgQUnHOpapPsfIz/dVCqRyD+Hk4IoC4wHwYDVR0jBBgwFoAUnHOpapPs
fIz/dVCqRyD+Hk4IoC4wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBE
AiBa07/EoJn5dyco2vHO2ZfU0oj5uD5AIn4KyehMNGCRcQIgK9qwQXWdZlhYbSj1
tAPvuiaK6Tq/GPXKgYxeorJTAuI=
-----END CERTIFICATE-----`;
const signedByCertificate =
	'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbmEifQ.3M8IbKM9ByWjXPdr6za1ZZWRmgGwto0IUpWe4ijgRcMBf3dHIMrsDD0A3YmsXQ46OrG6QMx5lNNv0Q-WzvFvFA';

describe('verify with a public key', () => {
	const verify = async (token: string, parameters: IDataObject = {}) =>
		await run({ keySource: 'publicKey', publicKey: pem, token, ...parameters });

	it('accepts what its owner signed, without a credential', async () => {
		const item = await verify(await signed(), { credential: null });
		expect(item).toMatchObject({ claims: { sub: 'ana' }, expired: false });
	});

	it.each([
		['expired', async () => await signed({ exp: now() - 1 })],
		['lifetime', async () => await signed({ nbf: now() + 60 })],
		['tampered', async () => await signed({}, otherKeys.privateKey)],
		['tampered', async () => await hashed(pem)],
		['tampered', async () => new UnsecuredJWT({ sub: 'ana' }).encode()],
		['tampered', async () => `${(await signed()).slice(0, -8)}AAAAAAAA`],
		['malformed', async () => 'x.y.z'],
	])('says %s of what it does not accept', async (code, token) => {
		const item = await verify(await token());
		expect(item).toMatchObject({ error: code });
		expect(item).not.toHaveProperty('claims');
	});

	it('accepts a token that begins in some seconds, as clocks are never quite the same', async () => {
		expect(await verify(await signed({ nbf: now() + 3 }))).toHaveProperty('claims');
		expect(await verify(await signed({ nbf: now() + 30 }))).toMatchObject({ error: 'lifetime' });
	});

	it.each([
		['on one line, its line breaks spelt out', () => pem.replaceAll('\n', String.raw`\n`)],
		['with the line breaks of Windows spelt out', () => pem.replaceAll('\n', String.raw`\r\n`)],
		['with spaces for line breaks', () => pem.replaceAll('\n', ' ')],
	])('reads a key %s', async (_form, publicKey) => {
		expect(await verify(await signed(), { publicKey: publicKey() })).toHaveProperty('claims');
	});

	it.each([certificate, certificate.replaceAll('\n', String.raw`\n`)])(
		'reads the key in a certificate (%#)',
		async (publicKey) => {
			const parameters = { publicKey, publicAlgorithm: 'ES256' };
			expect(await verify(signedByCertificate, parameters)).toHaveProperty('claims');
			expect(await verify(await signed(), parameters)).toMatchObject({ error: 'tampered' });
		},
	);

	it('tells the older form of RSA keys by name', async () => {
		const publicKey = pem.replaceAll('PUBLIC KEY', 'RSA PUBLIC KEY');
		const { message } = await verify(await signed(), { publicKey });
		expect(message).toContain('PKCS #1');
	});

	it('checks the audience where one is asked for, and an empty one is not taken for none', async () => {
		const token = await signed({ aud: 'us' });
		expect(await verify(token, { options: { audience: 'us' } })).toHaveProperty('claims');
		for (const wrong of [token, await signed()]) {
			expect(await verify(wrong, { options: { audience: 'them' } })).toMatchObject({
				error: 'wrong_audience',
			});
		}
		expect(await verify(token, { options: { audience: '' } })).toMatchObject({
			error: 'invalid_input',
		});
	});

	it.each([{ publicKey: 'none' }, { publicAlgorithm: 'ES256' }, { publicAlgorithm: 'HS256' }])(
		'%j is named',
		async (parameters) => {
			expect(await verify(await signed(), parameters)).toMatchObject({ error: 'invalid_input' });
		},
	);
});

describe('verify with the shared secret of the credential', () => {
	const verify = async (token: string, parameters: IDataObject = {}) =>
		await run({ keySource: 'sharedSecret', credential: { sharedSecret }, token, ...parameters });

	it('accepts what was signed with it, by the one algorithm', async () => {
		expect(await verify(await hashed(sharedSecret))).toHaveProperty('claims');
		expect(await verify(await hashed(sharedSecret, 'HS512'))).toMatchObject({ error: 'tampered' });
		const secretAlgorithm = 'HS512';
		const token = await hashed(sharedSecret, 'HS512');
		expect(await verify(token, { secretAlgorithm })).toHaveProperty('claims');
	});

	it.each([
		['saved before it had its switch', {}],
		['with the switch on', { checksOthers: true }],
	])('is that of a credential %s', async (_title, credential) => {
		const item = await verify(await hashed(sharedSecret), {
			credential: { sharedSecret, ...credential },
		});
		expect(item).toHaveProperty('claims');
	});

	it('refuses another secret', async () => {
		expect(await verify(await hashed('another'))).toMatchObject({ error: 'tampered' });
	});

	it('says where there is none', async () => {
		const item = await verify(await hashed('x'), { credential: { sharedSecret: '' } });
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item.message).toContain('Shared Secret');
	});
});

describe('verify with a JWKS', () => {
	const verify = async (token: string, parameters: IDataObject = {}) =>
		await run({ keySource: 'keySet', jwksUrl, token, ...parameters });

	it('accepts what one of the keys signed', async () => {
		expect(await verify(await signed({}, keys.privateKey, { kid: 'one' }))).toHaveProperty(
			'claims',
		);
		expect(await verify(await signed())).toHaveProperty('claims');
	});

	it('tries all of them where the token does not say which', async () => {
		const jwks = [await exportJWK(otherKeys.publicKey), await exportJWK(keys.publicKey)];
		served = () => ({ keys: jwks });
		expect(await verify(await signed())).toHaveProperty('claims');
		const foreign = (await generateKeyPair('RS256')).privateKey;
		expect(await verify(await signed({}, foreign))).toMatchObject({ error: 'tampered' });
	});

	it('refuses another key, an unknown name of a key, and a secret', async () => {
		expect(await verify(await signed({}, otherKeys.privateKey))).toMatchObject({
			error: 'tampered',
		});
		const unknown = await signed({}, keys.privateKey, { kid: 'two' });
		expect(await verify(unknown)).toMatchObject({ error: 'tampered' });
		expect(await verify(await hashed(pem))).toMatchObject({ error: 'tampered' });
	});

	it('fetches the keys once for a run, without any credential', async () => {
		const token = await signed();
		const { success, store } = await runPortalLink({
			resource: 'token',
			operation: 'verify',
			keySource: 'keySet',
			jwksUrl,
			token: '={{ $json.token }}',
			items: Array.from({ length: 20 }, () => ({ token })),
		});
		expect(success.filter(({ json }) => json.claims)).toHaveLength(20);
		expect(requests).toBe(1);
		expect(store.reads).toBe(0);
	});

	it.each([
		['invalid_input', () => ({ keys: 'none' }), {}],
		['invalid_input', () => [], {}],
		['unreachable', () => 'down', {}],
		['invalid_input', () => ({}), { jwksUrl: 'example.com' }],
		['not_found', () => ({}), { path: '/none' }],
	])(
		'says %s where there are none',
		async (code, document, { path, ...parameters }: IDataObject) => {
			served = document;
			const address = path ? { jwksUrl: new URL(String(path), jwksUrl).href } : {};
			const item = await verify(await signed(), { ...address, ...parameters });
			expect(item).toMatchObject({ error: code });
			expect(item.message).toContain('JWKS URL');
		},
	);
});
