import { createHmac } from 'node:crypto';
import { heardDuring } from '../../sdk/listener';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const path = '/notification-settings';
const paddle = () => clientsOf(sandbox()).paddle;
const destination = 'https://n8n.example.com/hook';
const event = 'transaction.past_due';
const create = async (changes: object = {}) =>
	await paddle().post(path, {
		type: 'url',
		destination,
		description: 'n8n',
		subscribed_events: [event],
		...changes,
	});
const listed = async () => (await paddle().get(path)).data.data;

describe('a notification destination', () => {
	it('tells its secret at its creation and whenever it is listed', async () => {
		const { status, data } = await create();
		expect([status, data.data.active, data.data.destination]).toEqual([201, true, destination]);
		expect(data.data.subscribed_events).toMatchObject([{ name: event, group: 'transaction' }]);
		expect(data.data.endpoint_secret_key).toMatch(/^pdl_ntfset_/);
		expect(await listed()).toEqual([data.data]);
	});

	it('is changed, switched off and removed', async () => {
		const { id } = (await create()).data.data;
		const change = async (body: object) => (await paddle().patch(`${path}/${id}`, body)).data.data;
		const other = 'subscription.canceled';
		expect((await change({ subscribed_events: [other] })).subscribed_events).toMatchObject([
			{ name: other },
		]);
		expect(await change({ active: false })).toMatchObject({ active: false });
		expect((await paddle().delete(`${path}/${id}`)).status).toBe(204);
		expect(await listed()).toEqual([]);
		const { status, data } = await paddle().delete(`${path}/${id}`);
		expect([status, data.error.code]).toEqual([404, 'not_found']);
	});

	it.each([
		[{ destination: 'n8n' }, 'destination'],
		[{ subscribed_events: ['invoice.lost'] }, 'subscribed_events'],
		[{ subscribed_events: [] }, 'subscribed_events'],
		[{ description: '' }, 'description'],
	])('is not made of %j', async (changes, field) => {
		const { status, data } = await create(changes);
		expect([status, data.error.code]).toEqual([400, 'invalid_field']);
		expect(data.error.errors).toMatchObject([{ field }]);
	});

	it('hears of its events alone, while it is active', async () => {
		await create();
		const { paddle: webhooks } = sandbox().webhooks;
		const hearing = (name: string) => webhooks.hearing(name).length;
		expect([hearing(event), hearing('subscription.canceled')]).toEqual([1, 0]);
		for (const one of webhooks.registered) one.active = false;
		expect(hearing(event)).toBe(0);
	});
});

describe('a delivery', () => {
	const delivered = async (name = event, customerId?: string) =>
		await heardDuring(async (to) => {
			sandbox().webhooks.paddle.registered.length = 0;
			sandbox().webhooks.paddle.add({ destination: to, subscribed_events: [name] });
			await sandbox().fire('paddle', name, { customerId });
		});

	it('is signed with the secret of the destination', async () => {
		const { headers, body } = await delivered();
		const signature = String(headers['paddle-signature']);
		const [, time = '', given] = /^ts=(\d+);h1=([0-9a-f]{64})$/.exec(signature) ?? [];
		const [{ secret = '' } = {}] = sandbox().webhooks.paddle.registered;
		const signed = Buffer.concat([Buffer.from(`${time}:`), body]);
		expect(given).toBe(createHmac('sha256', secret).update(signed).digest('hex'));
	});

	it('is about the customer who was asked for, and never the same event twice', async () => {
		const { id, email } = sandbox().cast.paddle.another;
		const events = [];
		for (let count = 0; count < 2; count += 1) {
			events.push(JSON.parse((await delivered('customer.updated', id)).body.toString()));
		}
		expect(events[0].data).toMatchObject({ id, email });
		expect(new Set(events.map((one) => one.event_id)).size).toBe(2);
	});

	it('holds no links that sign somebody in', async () => {
		const { id } = sandbox().cast.paddle.plain;
		const { body } = await delivered('subscription.updated', id);
		expect(JSON.parse(body.toString()).data).not.toHaveProperty('management_urls');
	});
});
