import { createHmac } from 'node:crypto';
import { textOf, withHeaders, type Scheme } from './scheme';

/** The HMAC-SHA256 of the body in hex, in one header: for it there is no public library. */
export function hexSignature(header: string): Scheme {
	const good = 'the secret of these tests, in plain text';
	return {
		title: `hex in ${header}`,
		headers: [header],
		covers: { id: false, time: false },
		secrets: {
			good,
			other: 'another secret altogether',
			short: ['x', 'short-secret-15'],
			useless: ['  '],
			areAnyText: true,
		},
		sign(body, { secret = good } = {}) {
			const text = textOf(body);
			const signature = createHmac('sha256', secret).update(text).digest('hex');
			return { headers: { 'content-type': 'application/json', [header]: signature }, body: text };
		},
		alsoGood: [],
		spoiled: [
			['no hex', (good) => withHeaders(good, { [header]: 'z'.repeat(64) })],
			['half of it', (good) => withHeaders(good, { [header]: 'ab'.repeat(16) })],
		],
		foreign: { 'webhook-id': 'msg_other', 'svix-id': 'msg_other' },
	};
}
