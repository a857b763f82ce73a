import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix/dist/webhook';
import type { Call } from '../webhook';
import { newDeliveryId, textOf, withHeaders, type Scheme, type Signing } from './scheme';

const secretOf = (bytes: string | Buffer): string =>
	`whsec_${Buffer.from(bytes).toString('base64')}`;

const good = secretOf('the secret of these tests, only');

/** As the library of Standard Webhooks signs, with its headers. */
export const standardWebhooks = scheme('Standard Webhooks', 'webhook', StandardWebhook);

/** As the library of Svix signs, with the headers that it had before. */
export const svix = scheme('Svix', 'svix', SvixWebhook);

function scheme(
	title: string,
	family: string,
	Library: typeof SvixWebhook | typeof StandardWebhook,
): Scheme {
	const named = (name: string) => `${family}-${name}`;
	const other = family === 'svix' ? 'webhook' : 'svix';

	/** @param before signatures in front of the right one */
	function sign(
		body: string | object,
		{ id = newDeliveryId(), at = new Date(), secret = good }: Signing = {},
		before: string[] = [],
	) {
		const text = textOf(body);
		return {
			headers: {
				'content-type': 'application/json',
				[named('id')]: id,
				[named('timestamp')]: String(Math.floor(at.getTime() / 1000)),
				[named('signature')]: [...before, new Library(secret).sign(id, at, text)].join(' '),
			},
			body: text,
		};
	}

	const changed = (name: string, value?: string | string[]) => (call: Call) =>
		withHeaders(call, { [named(name)]: value });
	const others = ['v1a,AAAA', 'v1,', 'v1', `v1,${Buffer.alloc(32).toString('base64')}`];
	return {
		title,
		headers: ['id', 'timestamp', 'signature'].map(named),
		covers: { id: true, time: true },
		secrets: {
			good,
			other: secretOf('another secret altogether'),
			short: ['whsec_AAAA', secretOf(Buffer.alloc(15, 7))],
			useless: [
				'  ',
				'whsec_',
				'whsec_not base64!',
				' text ',
				'CANARYSECRET',
				'whsec_CANARYSECRET!',
			],
			areAnyText: false,
		},
		sign: (body, signing) => sign(body, signing),
		alsoGood: [
			[
				'any of several signatures, as there are while a secret is changed',
				(body) => sign(body, {}, others),
			],
		],
		spoiled: [
			['no signature', changed('signature')],
			['no timestamp', changed('timestamp')],
			['no ID', changed('id')],
			['a signature of another version', changed('signature', 'v2,AAAA')],
			['another ID', changed('id', 'msg_other')],
			['a timestamp of another time', changed('timestamp', '1700000000')],
			['a timestamp that is none', changed('timestamp', 'now')],
			['the headers in a list', changed('signature', ['v1,AAAA', 'v1,BBBB'])],
		],
		foreign: { [`${other}-id`]: 'msg_other', [`${other}-timestamp`]: '1700000000' },
	};
}
