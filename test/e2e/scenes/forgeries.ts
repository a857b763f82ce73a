import { Webhook } from 'standardwebhooks';
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { http } from '../../../demo/http';
import { becomesTrue } from '../../../demo/waiting';
import { check } from '../report';
import type { Stage } from '../stage';
import { publish } from './events';

type Headers = Record<string, string | string[]>;

/** What somebody sends who does not know the secret, or has seen a good call: nothing starts, and n8n lives. */
export async function forgeriesStartNothing(stage: Stage): Promise<void> {
	const { sandbox, inbox, n8nUrl } = stage;
	const url = await publish('payment-failed-appstle', stage);
	const customerId = sandbox.cast.appstle.another.id;
	const body = JSON.stringify({ type: 'subscription.billing-failure', data: { customerId } });
	const secret = sandbox.appstle.signingSecret;
	const signed = (sentAt = new Date(), text = body): Headers => ({
		'webhook-id': 'msg_forged',
		'webhook-timestamp': `${Math.floor(sentAt.getTime() / 1000)}`,
		'webhook-signature': new Webhook(secret).sign('msg_forged', sentAt, text),
	});
	const good = signed();
	const byKey = (key: string) =>
		createHmac('sha256', key)
			.update(`msg_forged.${good['webhook-timestamp']}.${body}`)
			.digest('base64');
	const post = async (headers: Headers, sent: string | Buffer) =>
		(
			await http.post(url, Buffer.from(sent), {
				headers: { 'content-type': 'application/json', ...headers },
				validateStatus: () => true,
			})
		).status;
	const ago = (seconds: number) => signed(new Date(Date.now() - seconds * 1000));
	const signature = String(good['webhook-signature']);
	const before = (await inbox.mails()).length;

	const forgeries: Array<[string, Headers, (string | Buffer)?]> = [
		['without a signature', {}],
		['with an empty one', { ...good, 'webhook-signature': '' }],
		[
			'with one of another version',
			{ ...good, 'webhook-signature': signature.replace('v1', 'v2') },
		],
		['with a hundred wrong ones', { ...good, 'webhook-signature': 'v1,AAAA '.repeat(100) }],
		['with an empty key', { ...good, 'webhook-signature': `v1,${byKey('')}` }],
		['with the text of the secret', { ...good, 'webhook-signature': `v1,${byKey(secret)}` }],
		['310 s old', ago(310)],
		['310 s ahead', ago(-310)],
		['in milliseconds', { ...good, 'webhook-timestamp': `${Date.now()}` }],
		['in ISO', { ...good, 'webhook-timestamp': new Date().toISOString() }],
		['at no time', { ...good, 'webhook-timestamp': 'NaN' }],
		['of another ID', { ...good, 'webhook-id': 'msg_other' }],
		['with two IDs', { ...good, 'webhook-id': ['msg_forged', 'msg_forged'] }],
		['with a space more', good, `${body} `],
		['with a mark before it', good, `\ufeff${body}`],
		['as a form', { ...good, 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'],
		['as XML', { ...good, 'content-type': 'application/xml' }, '<a/>'],
		['that is no UTF-8', good, Buffer.concat([Buffer.from(body), Buffer.from([0xff])])],
	];
	for (const [what, headers, sent = body] of forgeries) {
		check(`a call ${what} is refused`, (await post(headers, sent)) >= 400, true);
	}
	for (const [what, sent] of [
		['nested 500,000 deep', '['.repeat(500_000) + ']'.repeat(500_000)],
		['with 300,000 keys', `{${Array.from({ length: 300_000 }, (_, at) => `"k${at}":1`).join()}}`],
		['with a prototype', '{"__proto__":{"verified":true},"constructor":{"prototype":{}}}'],
	] as const) {
		check(`a body ${what} starts nothing`, (await post({}, sent)) >= 400, true);
		check('and n8n lives', (await http.get(`${n8nUrl}/healthz`)).status, 200);
	}
	await becomesTrue(async () => (await inbox.mails()).length > before, 3);
	check('no mail is sent', (await inbox.mails()).length, before);
	const packed = await post({ ...signed(), 'content-encoding': 'gzip' }, gzipSync(body));
	check('a good call is taken, packed too', packed, 200);
	const isMailed = async () => (await inbox.mails()).length === before + 1;
	check('and mailed', await becomesTrue(isMailed, 10), true);
}
