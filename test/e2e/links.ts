import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';
import { audienceOf } from '../../nodes/PortalLink/link/audience';

const header = { alg: 'HS256', typ: 'pl+jwt' };
const bytes = (key: string) => new TextEncoder().encode(key);
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A link as Portal Link makes it, signed here. */
export async function signedLink(
	address: string,
	sub: string,
	key: string,
	seconds = 300,
): Promise<string> {
	const claims = { aud: await audienceOf(address), sub, exp: inSeconds(seconds) };
	return `${address}?t=${await new SignJWT(claims).setProtectedHeader(header).sign(bytes(key))}`;
}

/** Links that must not open anything, made of a good one; each with the status of its page. */
export async function badLinks(
	link: string,
	key: string,
): Promise<Array<[string, string, number]>> {
	const url = new URL(link);
	const token = url.searchParams.get('t') ?? '';
	const claims = decodeJwt(token);
	const [head, body, signature = ''] = token.split('.');
	const withToken = (other: string) => `${url.origin}${url.pathname}?t=${other}`;
	const withParameter = (name: string, value: string) =>
		`${url.origin}${url.pathname}?${encodeURIComponent(name)}=${value}`;
	const resigned = async (changes: JWTPayload, secret = key) =>
		withToken(
			await new SignJWT({ ...claims, ...changes }).setProtectedHeader(header).sign(bytes(secret)),
		);
	const flipped = signature.slice(1) + (signature.startsWith('A') ? 'B' : 'A');
	const last = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
	const { privateKey } = await generateKeyPair('RS256');
	const byRsa = await new SignJWT(claims)
		.setProtectedHeader({ ...header, alg: 'RS256' })
		.sign(privateKey);
	return [
		['one character of the signature changed', withToken(`${head}.${body}.${flipped}`), 400],
		['its last character changed', withToken(last), 400],
		[
			'one character of the content changed',
			withToken(`${head}.X${body?.slice(1)}.${signature}`),
			400,
		],
		['cut short', withToken(token.slice(0, -5)), 400],
		['no token', url.origin + url.pathname, 400],
		['the token twice', `${link}&t=${token}`, 400],
		['the token in a list', withParameter('t[]', token), 400],
		['the token in an object', withParameter('t[t]', token), 400],
		['the token of a prototype', withParameter('__proto__[t]', token), 400],
		['an empty token', withToken(''), 400],
		['a NUL behind the token', withToken(`${token}%00`), 400],
		['a line break behind the token', withToken(`${token}%0d%0aSet-Cookie:%20a=b`), 400],
		['a space before the token', withToken(`%20${token}`), 400],
		['a padded token', withToken(`${token}=`), 400],
		['a token of 14 kB', withToken('a'.repeat(14_000)), 400],
		[
			'expired, by email',
			await resigned({ sub: 'meteroid:email:a@example.com', exp: inSeconds(-1) }),
			410,
		],
		['an unknown key', await resigned({}, randomBytes(32).toString('base64')), 400],
		['an unknown key and expired', await resigned({ exp: inSeconds(-1) }, 'x'.repeat(40)), 400],
		['alg none', withToken(new UnsecuredJWT(claims).encode()), 400],
		['signed by RSA (RS/HS mix-up)', withToken(byRsa), 400],
		['another audience', await resigned({ aud: 'somebody' }), 400],
	];
}
