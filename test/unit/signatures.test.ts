import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Webhook } from 'standardwebhooks';
import { timedSignature, verifyBasicLogin, verifyBodySignature } from '../../nodes/core/webhook';
import { verifyJwtSignature, verifyStandardWebhook } from '../../nodes/core/webhook';
import { verifyStandardWebhookByText } from '../../nodes/core/webhook';
import type { Delivery, VerifySignature } from '../../nodes/core/webhook/delivery';

const secret = `whsec_${Buffer.from('the secret of these tests, only').toString('base64')}`;
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const seconds = (date: Date) => String(Math.floor(date.getTime() / 1000));
const hmac = (body: string, encoding: 'hex' | 'base64', key = secret) =>
	createHmac('sha256', key).update(body).digest(encoding);
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const { publicKey, privateKey } = keyPair();

function delivery(body: string | Buffer, headers: Delivery['headers']): Delivery {
	const bytes = Buffer.from(body);
	const text = bytes.toString('utf8');
	return { headers, bytes, text: Buffer.from(text).equals(bytes) ? text : null };
}

/** One way to sign, as a vendor does it and as core checks it. */
interface Scheme {
	verify: VerifySignature;
	/** What it is checked with. */
	secret: string;
	/** A secret or key of somebody else. */
	other: string;
	sign(body: string, at: Date): Delivery['headers'] | Promise<Delivery['headers']>;
	coversTime?: true;
}

const standard = (key: Webhook) => (body: string, at: Date) => ({
	'webhook-id': 'msg_1',
	'webhook-timestamp': seconds(at),
	'webhook-signature': key.sign('msg_1', at, body),
});
const byComma = timedSignature({
	header: 'acme-signature',
	separator: ',',
	time: 't',
	signature: 'v1',
	joint: '.',
});
const bySemicolon = timedSignature({
	header: 'acme-signature',
	separator: ';',
	time: 'ts',
	signature: 'h1',
	joint: ':',
});
const jwt = async (body: string) =>
	await new SignJWT({ data: body }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
const other = `whsec_${Buffer.from('another secret altogether').toString('base64')}`;

const schemes: Record<string, Scheme> = {
	'Standard Webhooks': {
		verify: verifyStandardWebhook,
		secret,
		other,
		sign: standard(new Webhook(secret)),
		coversTime: true,
	},
	'Standard Webhooks, by a secret of either kind, in base64': {
		verify: verifyStandardWebhookByText,
		secret,
		other,
		sign: standard(new Webhook(secret)),
		coversTime: true,
	},
	'Standard Webhooks, by a secret of either kind, by its text': {
		verify: verifyStandardWebhookByText,
		secret: 'acme_whs_no+base64/_at-all',
		other,
		sign: standard(new Webhook('acme_whs_no+base64/_at-all', { format: 'raw' })),
		coversTime: true,
	},
	'Standard Webhooks, by the text of a secret that looks like base64': {
		verify: verifyStandardWebhookByText,
		secret,
		other,
		sign: standard(new Webhook(secret, { format: 'raw' })),
		coversTime: true,
	},
	't=,v1=': {
		verify: byComma,
		secret,
		other,
		sign: (body, at) => ({
			'acme-signature': `t=${seconds(at)},v1=${hmac(`${seconds(at)}.${body}`, 'hex')},v0=${'0'.repeat(64)}`,
		}),
		coversTime: true,
	},
	'ts=;h1=': {
		verify: bySemicolon,
		secret: 'acme_ntfset_a+b/c',
		other,
		sign: (body, at) => ({
			'acme-signature': `ts=${seconds(at)};h1=${hmac(`${seconds(at)}:${body}`, 'hex', 'acme_ntfset_a+b/c')}`,
		}),
		coversTime: true,
	},
	'hex over the body': {
		verify: (one, key) => verifyBodySignature(one, 'acme-signature', 'hex', key),
		secret,
		other,
		sign: (body) => ({ 'acme-signature': hmac(body, 'hex') }),
	},
	'base64 over the body': {
		verify: (one, key) => verifyBodySignature(one, 'acme-signature', 'base64', key),
		secret,
		other,
		sign: (body) => ({ 'acme-signature': hmac(body, 'base64') }),
	},
	'a JWT': {
		verify: async (one, key) => await verifyJwtSignature(one, 'acme-signature', key),
		secret: pem(publicKey),
		other: pem(keyPair().publicKey),
		sign: async (body) => ({ 'acme-signature': await jwt(body) }),
	},
};

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

describe.each(Object.entries(schemes))('%s', (_name, scheme) => {
	const signed = async (body: string, at = new Date()) =>
		delivery(body, await scheme.sign(body, at));
	const isGood = async (one: Delivery, key = scheme.secret) =>
		typeof (await scheme.verify(one, key)) === 'object';

	it('is right for any body, whatever is in it', async () => {
		await fc.assert(
			fc.asyncProperty(text, async (body) => {
				expect(await isGood(await signed(body))).toBe(true);
				expect(await isGood(await signed(body), scheme.other)).toBe(false);
			}),
			{ numRuns: 30 },
		);
	});

	it('is refused when any byte of the body is another one, is gone or is added', async () => {
		await fc.assert(
			fc.asyncProperty(
				text,
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				async (body, at, change) => {
					const good = await signed(body);
					const { bytes, headers } = good;
					const place = at % bytes.length;
					const [before, after] = [bytes.subarray(0, place), bytes.subarray(place + 1)];
					const altered = Buffer.from([(bytes[place] ?? 0) ^ change]);
					for (const body of [
						[before, altered, after],
						[before, after],
						[bytes, altered],
					]) {
						expect(await isGood(delivery(Buffer.concat(body), headers))).toBe(false);
					}
				},
			),
			{ numRuns: 50 },
		);
	});

	it('is refused when any character of the headers is another one, is gone or is added', async () => {
		const any = fc.tuple(fc.nat(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }));
		await fc.assert(
			fc.asyncProperty(text, any, async (body, [which, at, character]) => {
				const { headers } = await signed(body);
				const names = Object.keys(headers);
				const name = names[which % names.length] ?? '';
				const value = headers[name] ?? '';
				// What no signature is in: a version that is not looked at, and the spare bits of a token's last character.
				const length = value.replace(/,v0=.*$/, '').length - (value.startsWith('eyJ') ? 1 : 0);
				const place = at % length;
				fc.pre(value[place]?.toLowerCase() !== character.toLowerCase());
				const [before, after] = [value.slice(0, place), value.slice(place + 1)];
				for (const changed of [before + character + after, before + after]) {
					const altered = { ...headers, [name]: changed };
					expect(await isGood(delivery(body, altered))).toBe(false);
				}
				expect(await isGood(delivery(body, { ...headers, [name]: undefined }))).toBe(false);
			}),
			{ numRuns: 100 },
		);
	});

	it('is told from none at all', async () => {
		expect(await scheme.verify(delivery('{}', {}), scheme.secret)).toBe('unsigned');
	});
});

describe.each(Object.entries(schemes).filter(([, { coversTime }]) => coversTime))(
	'the time of %s',
	(_name, scheme) => {
		const sentAt = async (at: Date) => delivery('{}', await scheme.sign('{}', at));

		it.each([-5.1, 5.1, -60 * 24 * 365])('is wrong where it is %d minutes off', async (age) => {
			const late = await sentAt(minutes(age));
			expect(await scheme.verify(late, scheme.secret)).toBe('wrong_time');
			expect(await scheme.verify(late, scheme.other)).toBe('wrong_signature');
		});

		it.each([-4.9, 4.9])('is right where it is %d minutes off', async (age) => {
			const at = minutes(age);
			expect(await scheme.verify(await sentAt(at), scheme.secret)).toMatchObject({
				sentAt: new Date(1000 * Number(seconds(at))),
			});
		});
	},
);

describe('a signature with a time', () => {
	const now = seconds(new Date());
	const v1 = `v1=${hmac(`${now}.{}`, 'hex')}`;
	const verified = async (header: string) =>
		await byComma(delivery('{}', { 'acme-signature': header }), secret);

	it('may be any of several, as there are while a secret is changed', async () => {
		const wrong = `v1=${'0'.repeat(64)}`;
		expect(await verified(`t=${now},${wrong},v1=,v1,${v1},${wrong}`)).toMatchObject({ id: null });
	});

	it.each([
		['two times', `t=${now},t=${now},${v1}`],
		['no time', v1],
		['no signature', `t=${now}`],
		['a version that nobody knows', `t=${now},${v1.replace('v1', 'v0')}`],
		['nothing', ''],
	])('is refused with %s', async (_title, header) => {
		expect(await verified(header)).toBe('wrong_signature');
	});

	it('is refused with a time that is none, though it is signed', async () => {
		const signature = hmac('soon.{}', 'hex');
		expect(await verified(`t=soon,v1=${signature}`)).toBe('wrong_signature');
	});
});

describe('a JWT', () => {
	const verified = async (token: string, key = pem(publicKey)) =>
		await verifyJwtSignature(delivery('{}', { 'acme-signature': token }), 'acme-signature', key);

	it.each([
		['no signature', async () => new UnsecuredJWT({ data: '{}' }).encode()],
		['the public key as a secret', async () => await byHmac({ data: '{}' })],
		['another body', async () => await jwt('{"other":1}')],
		['the body as an object', async () => await bodyAsObject()],
	])('is refused with %s', async (_title, token) => {
		expect(await verified(await token())).toBe('wrong_signature');
	});

	const byHmac = async (claims: { data: string }) =>
		await new SignJWT(claims)
			.setProtectedHeader({ alg: 'HS256' })
			.sign(Buffer.from(pem(publicKey)));
	const bodyAsObject = async () =>
		await new SignJWT({ data: {} }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

	it.each(['', 'no key', secret, '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
		'is refused where the key is none: %j',
		async (key) => {
			expect(await verified(await jwt('{}'), key)).toBe('wrong_signature');
		},
	);
});

test('nobody signs with the key that everybody knows, where a vendor signs in either way', () => {
	const key = pem(publicKey);
	const signature = hmac('{}', 'base64', key);
	const forged = delivery('{}', { 'acme-signature': signature });
	expect(verifyBodySignature(forged, 'acme-signature', 'base64', key)).toBe('wrong_signature');
});

test.each<[string | undefined, string | object]>([
	[`Basic ${Buffer.from('acme:sesame').toString('base64')}`, { id: null, sentAt: null }],
	[`Basic ${Buffer.from('acme:sesame ').toString('base64')}`, 'wrong_signature'],
	['Basic', 'wrong_signature'],
	['acme:sesame', 'wrong_signature'],
	[undefined, 'unsigned'],
])('of the login %j comes %j', (authorization, outcome) => {
	expect(verifyBasicLogin(delivery('{}', { authorization }), 'acme:sesame')).toEqual(outcome);
});
