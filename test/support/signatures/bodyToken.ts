import { createHmac, createPrivateKey, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { lazy } from '../../../sandbox/stage/lazy';
import type { Call } from '../webhook';
import type { KeyedHeaders } from './base64';
import { newDeliveryId, textOf, withHeaders, type Scheme, type Signing } from './scheme';

/** The keys of two servers, in PEM. Made when they are asked for, as each takes a while. */
const keys = lazy(() => {
	const pair = () =>
		generateKeyPairSync('rsa', {
			modulusLength: 2048,
			publicKeyEncoding: { type: 'spki', format: 'pem' },
			privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
		});
	return { own: pair(), other: pair() };
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = (algorithm: string, claims: object): string =>
	`${part({ alg: algorithm })}.${part(claims)}`;

/** By RS256, with the private key that belongs to the public one. */
function token(claims: object, publicKey: string): string {
	const { own, other } = keys();
	const { privateKey } = publicKey === other.publicKey ? other : own;
	const said = unsigned('RS256', claims);
	const signature = signBytes('RSA-SHA256', Buffer.from(said), createPrivateKey(privateKey));
	return `${said}.${signature.toString('base64url')}`;
}

/** A JWT whose claim `data` is the body, in one header; written by hand, as the public libraries give promises. */
export function bodyToken({ signature, id: idHeader }: KeyedHeaders): Scheme {
	function sign(
		body: string | object,
		{ id = newDeliveryId(), secret = keys().own.publicKey }: Signing = {},
	): Call {
		const text = textOf(body);
		const value = token({ data: text, iss: 'https://api.lago.example' }, secret);
		return {
			headers: { 'content-type': 'application/json', [signature]: value, [idHeader]: id },
			body: text,
		};
	}

	const written = (write: (text: string) => string | string[] | undefined) => (call: Call) =>
		withHeaders(call, { [signature]: write(String(call.body)) });
	const byPublicKey = (text: string) => createHmac('sha256', keys().own.publicKey).update(text);
	return {
		title: `a JWT in ${signature}`,
		headers: [signature, idHeader],
		covers: { id: true, time: false },
		secrets: {
			get good() {
				return keys().own.publicKey;
			},
			get other() {
				return keys().other.publicKey;
			},
			short: ['x', 'short-secret-15'],
			useless: ['  ', '-----BEGIN PUBLIC KEY----- CANARY'],
			areAnyText: false,
		},
		sign,
		alsoGood: [],
		spoiled: [
			['no signature', written(() => undefined)],
			['a token that nobody has signed', written((data) => `${unsigned('none', { data })}.`)],
			[
				'a token signed with the public key as a secret',
				written((data) => {
					const said = unsigned('HS256', { data });
					return `${said}.${byPublicKey(said).digest('base64url')}`;
				}),
			],
			[
				'the public key as the secret of the other way to sign',
				written((text) => byPublicKey(text).digest('base64')),
			],
			['the token of another body', written(() => token({ data: '{}' }, keys().own.publicKey))],
			['a token without the body', written(() => token({}, keys().own.publicKey))],
			['the header in a list', written(() => ['AAAA', 'BBBB'])],
		],
		foreign: { 'webhook-id': 'msg_other', 'svix-id': 'msg_other' },
	};
}
