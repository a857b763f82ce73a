import { createHmac } from 'node:crypto';
import type { Call } from '../webhook';
import { newDeliveryId, textOf, withHeaders, type Scheme, type Signing } from './scheme';

/** The names of the headers. */
export interface KeyedHeaders {
	signature: string;
	/** Of the delivery's ID, which is believed though nothing signs it. */
	id: string;
}

const good = '7b1c5a2e-0000-4000-8000-5ec2e7f07e57';

/** The HMAC-SHA256 of the body in base64, in one header: for it there is no public library. */
export function base64Signature({ signature, id: idHeader }: KeyedHeaders): Scheme {
	function sign(
		body: string | object,
		{ id = newDeliveryId(), secret = good }: Signing = {},
		encoding: 'base64' | 'hex' = 'base64',
	): Call {
		const text = textOf(body);
		const right = createHmac('sha256', secret).update(text).digest(encoding);
		return {
			headers: { 'content-type': 'application/json', [signature]: right, [idHeader]: id },
			body: text,
		};
	}

	const changed = (value?: string | string[]) => (call: Call) =>
		withHeaders(call, { [signature]: value });
	return {
		title: `base64 in ${signature}`,
		headers: [signature, idHeader],
		covers: { id: true, time: false },
		secrets: {
			good,
			other: '7b1c5a2e-0000-4000-8000-07e50000ec2e',
			short: ['x', 'short-secret-15'],
			useless: ['  '],
			areAnyText: true,
		},
		sign: (body, signing) => sign(body, signing),
		alsoGood: [],
		spoiled: [
			['no signature', changed()],
			['no base64', changed('!'.repeat(44))],
			['the signature in hex', ({ body }) => sign(String(body), {}, 'hex')],
			['half of it', (call) => changed(String(call.headers[signature]).slice(0, 22))(call)],
			['the header in a list', changed(['AAAA', 'BBBB'])],
		],
		foreign: { 'webhook-id': 'msg_other', 'svix-id': 'msg_other' },
	};
}
