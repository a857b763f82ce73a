import { createHmac } from 'node:crypto';
import { omit } from 'lodash';
import { heardDuring } from '../../sdk/listener';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const path = '/webhook_endpoints';
const stripe = () => clientsOf(sandbox()).stripe;
const url = 'https://n8n.example.com/hook';
const event = 'invoice.payment_failed';
const create = async (changes: Record<string, string> = {}) =>
	await stripe().post(path, new URLSearchParams({ url, 'enabled_events[]': event, ...changes }));
const listed = async () => (await stripe().get(path)).data.data;

describe('a webhook endpoint', () => {
	it('has its secret in the answer to its creation, and in no other', async () => {
		const { data } = await create({ api_version: '2026-10-28.endive' });
		expect(data).toMatchObject({ object: 'webhook_endpoint', status: 'enabled', url });
		expect(data.secret).toMatch(/^whsec_\S{32}$/);
		const others = omit(data, 'secret');
		expect(await listed()).toEqual([others]);
		expect((await stripe().get(`${path}/${data.id}`)).data).toEqual(others);
	});

	it('is changed, switched off and removed', async () => {
		const { id } = (await create()).data;
		const change = async (body: Record<string, string>) =>
			(await stripe().post(`${path}/${id}`, new URLSearchParams(body))).data;
		expect(await change({ 'enabled_events[0]': '*' })).toMatchObject({ enabled_events: ['*'] });
		expect(await change({ disabled: 'true' })).toMatchObject({ status: 'disabled' });
		expect((await stripe().delete(`${path}/${id}`)).data).toMatchObject({ id, deleted: true });
		expect(await listed()).toEqual([]);
		expect((await stripe().delete(`${path}/${id}`)).status).toBe(404);
	});

	it.each([
		[{ url: 'n8n' }, 'url'],
		[{ 'enabled_events[]': 'invoice.lost' }, 'enabled_events'],
		[{ 'enabled_events[]': '' }, 'enabled_events'],
	])('is not made of %j', async (changes, param) => {
		const { status, data } = await create(JSON.parse(JSON.stringify(changes)));
		expect([status, data.error.param]).toEqual([400, param]);
	});

	it('hears of its events alone, while it is enabled', async () => {
		await create();
		await create({ 'enabled_events[]': '*' });
		const { webhooks } = sandbox();
		const hearing = (name: string) => webhooks.stripe.hearing(name).length;
		expect([hearing(event), hearing('invoice.paid')]).toEqual([2, 1]);
		for (const endpoint of webhooks.stripe.registered) endpoint.status = 'disabled';
		expect(hearing(event)).toBe(0);
	});
});

describe('a delivery', () => {
	const delivered = async (customerId?: string) =>
		await heardDuring(async (to) => {
			sandbox().webhooks.stripe.add({ url: to, enabled_events: [event] });
			await sandbox().fire('stripe', event, { customerId });
		});

	it('is signed with the secret of the endpoint, and by a scheme that means nothing', async () => {
		const { headers, body } = await delivered();
		const signature = String(headers['stripe-signature']);
		const [, time = '', given] = /^t=(\d+),v1=([0-9a-f]{64}),v0=/.exec(signature) ?? [];
		const [{ secret = '' } = {}] = sandbox().webhooks.stripe.registered;
		const signed = Buffer.concat([Buffer.from(`${time}.`), body]);
		expect(given).toBe(createHmac('sha256', secret).update(signed).digest('hex'));
	});

	it('is about the customer who was asked for, and never the same event twice', async () => {
		const { id, email } = sandbox().cast.stripe.another;
		const events = [];
		for (let count = 0; count < 2; count += 1) {
			sandbox().webhooks.stripe.registered.length = 0;
			events.push(JSON.parse((await delivered(id)).body.toString()));
		}
		expect(events[0].data.object).toMatchObject({ customer: id, customer_email: email });
		expect(new Set(events.map((one) => one.id)).size).toBe(2);
	});

	it('counts the attempts to charge an invoice, the one that has just failed included', async () => {
		const attempts = [];
		for (let count = 0; count < 2; count += 1) {
			sandbox().webhooks.stripe.registered.length = 0;
			const { object } = JSON.parse((await delivered()).body.toString()).data;
			attempts.push([object.id, object.attempted, object.attempt_count]);
		}
		const [[id] = []] = attempts;
		expect(attempts).toEqual([
			[id, true, 1],
			[id, true, 2],
		]);
	});
});
