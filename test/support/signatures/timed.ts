import { createHmac } from 'node:crypto';
import type { Call } from '../webhook';
import { textOf, withHeaders, type Scheme, type Signing } from './scheme';

/** As `t=1790000000,v1=…`: how the parts are called, what is between them, and between the time and the body in what is signed. */
interface Parts {
	header: string;
	separator: string;
	time: string;
	signature: string;
	joint: string;
	/** How secrets begin. */
	secretStart: string;
}

/** The HMAC-SHA256 of a time and the body in hex, both in one header; written by hand, as vendors each have a library of their own. */
export function timedSignature(parts: Parts): Scheme {
	const { header, separator, time, signature, joint, secretStart } = parts;
	const good = `${secretStart}theSecretOfTheseTestsOnly01`;
	const hmac = (at: string, text: string, secret: string) =>
		createHmac('sha256', secret).update(`${at}${joint}${text}`).digest('hex');
	const secondsOf = (at = new Date()) => String(Math.floor(at.getTime() / 1000));

	/** @param write gives the parts of the header, by the time and what is right for it */
	function sign(
		body: string | object,
		{ at, secret = good }: Signing = {},
		write = (seconds: string, right: string) => [`${time}=${seconds}`, `${signature}=${right}`],
	): Call {
		const text = textOf(body);
		const seconds = secondsOf(at);
		const value = write(seconds, hmac(seconds, text, secret)).join(separator);
		return { headers: { 'content-type': 'application/json', [header]: value }, body: text };
	}

	const wrong = `${signature}=${'ab'.repeat(32)}`;
	const written =
		(write: (seconds: string, right: string) => string[]) =>
		({ body }: Call) =>
			sign(String(body), {}, write);
	const anywhere: Array<[string, (seconds: string, right: string) => string[]]> = [
		[
			'any of several signatures, as there are while a secret is changed',
			(seconds, right) => [`${time}=${seconds}`, wrong, `${signature}=`, `${signature}=${right}`],
		],
		[
			'the right one before a wrong one',
			(seconds, right) => [`${time}=${seconds}`, `${signature}=${right}`, wrong],
		],
		[
			'parts that nobody knows, in any order',
			(seconds, right) => [`v0=${'0'.repeat(64)}`, `${signature}=${right}`, `${time}=${seconds}`],
		],
	];
	return {
		title: `${time} and ${signature} in ${header}`,
		headers: [header],
		covers: { id: false, time: true },
		secrets: {
			good,
			other: `${secretStart}anotherSecretAltogether02`,
			short: [`${secretStart}short`],
			useless: ['  ', secretStart, 'CANARYSECRET-of-no-kind', `${secretStart}CANARY of two words`],
			areAnyText: false,
		},
		sign: (body, signing) => sign(body, signing),
		alsoGood: anywhere.map(([title, write]) => [title, (body) => sign(body, {}, write)]),
		spoiled: [
			['no time', written((_seconds, right) => [`${signature}=${right}`])],
			[
				'two times, of which one is signed',
				written((seconds, right) => [
					`${time}=${seconds}`,
					`${time}=1700000000`,
					`${signature}=${right}`,
				]),
			],
			['another time', written((_, right) => [`${time}=1700000000`, `${signature}=${right}`])],
			['a time that is none', written((_, right) => [`${time}=now`, `${signature}=${right}`])],
			['a signature by another name', written((at, right) => [`${time}=${at}`, `v0=${right}`])],
			['no signature', written((seconds) => [`${time}=${seconds}`])],
			[
				'half of it',
				written((at, right) => [`${time}=${at}`, `${signature}=${right.slice(0, 32)}`]),
			],
			['the header in a list', (call) => withHeaders(call, { [header]: [wrong, wrong] })],
		],
		foreign: { 'webhook-id': 'msg_other', 'webhook-timestamp': '1700000000' },
	};
}
