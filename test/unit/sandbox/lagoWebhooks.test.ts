import { createHmac, createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { heardDuring } from '../../sdk/listener';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const path = '/webhook_endpoints';
const lago = () => clientsOf(sandbox()).lago;
const url = 'https://n8n.example.com/hook';
const event = 'invoice.payment_overdue';
const create = async (changes: object = {}) =>
	await lago().post(path, {
		webhook_endpoint: { webhook_url: url, event_types: [event], ...changes },
	});
const listed = async () => (await lago().get(path)).data.webhook_endpoints;

describe('a webhook endpoint', () => {
	it('signs by JWT unless told otherwise, and is listed as it was made', async () => {
		const { status, data } = await create();
		expect(status).toBe(200);
		expect(data.webhook_endpoint).toMatchObject({
			webhook_url: url,
			signature_algo: 'jwt',
			name: null,
			event_types: [event],
		});
		expect(await listed()).toEqual([data.webhook_endpoint]);
	});

	it('is changed and removed, and is then not there', async () => {
		const { lago_id: id } = (await create()).data.webhook_endpoint;
		const changed = { webhook_url: url, signature_algo: 'hmac', event_types: null };
		const { data } = await lago().put(`${path}/${id}`, { webhook_endpoint: changed });
		expect(data.webhook_endpoint).toMatchObject(changed);
		expect((await lago().delete(`${path}/${id}`)).data.webhook_endpoint).toMatchObject(changed);
		expect(await listed()).toEqual([]);
		const { status, data: refusal } = await lago().delete(`${path}/${id}`);
		expect([status, refusal.code]).toEqual([404, 'webhook_endpoint_not_found']);
	});

	it.each([
		[{ webhook_url: 'n8n' }, 'webhook_url'],
		[{ event_types: ['invoice.lost'] }, 'event_types'],
	])('is not made of %j', async (changes, field) => {
		const { status, data } = await create(changes);
		expect([status, Object.keys(data.error_details)]).toEqual([422, [field]]);
	});

	it('is not made twice for an address, nor as the eleventh', async () => {
		await create();
		expect((await create()).data.error_details).toEqual({ webhook_url: ['value_already_exist'] });
		for (let count = 0; count < 9; count += 1) await create({ webhook_url: `${url}/${count}` });
		expect((await create({ webhook_url: `${url}/9` })).data.error_details).toHaveProperty('base');
		expect(await listed()).toHaveLength(10);
	});

	it('hears of its events alone, and at an older server of all', async () => {
		await create();
		await create({ webhook_url: `${url}/all`, event_types: null });
		const hearing = (name: string) => sandbox().webhooks.lago.hearing(name).length;
		expect([hearing(event), hearing('invoice.voided')]).toEqual([2, 1]);
		sandbox().set({ lagoServer: '2025-08' });
		expect(hearing('invoice.voided')).toBe(2);
		expect((await listed())[0]).not.toHaveProperty('event_types');
	});
});

describe('a delivery', () => {
	const delivered = async (signature_algo: 'hmac' | 'jwt') =>
		await heardDuring(async (to) => {
			sandbox().webhooks.lago.add({ webhook_url: to, signature_algo });
			const { id: customerId } = sandbox().cast.lago.plain;
			await sandbox().fire('lago', event, { customerId });
		});

	it('is signed by HMAC in base64, with the key of the organization', async () => {
		const { headers, body } = await delivered('hmac');
		const right = createHmac('sha256', sandbox().lago.signingSecret).update(body).digest('base64');
		expect(headers).toMatchObject({
			'x-lago-signature': right,
			'x-lago-signature-algorithm': 'hmac',
			'x-lago-unique-key': expect.stringMatching(/./),
		});
	});

	it('is signed by JWT, with the whole body in it, and checked with the key that the API gives', async () => {
		const { headers, body } = await delivered('jwt');
		const { public_key } = (await lago().get('/webhooks/json_public_key')).data.webhook;
		expect(public_key).toContain('\n');
		const key = createPublicKey(Buffer.from(public_key, 'base64').toString());
		const { payload } = await jwtVerify(String(headers['x-lago-signature']), key);
		expect(payload.data).toBe(body.toString());
	});

	it('is about the customer who was asked for', async () => {
		const { body } = await delivered('hmac');
		const { webhook_type, object_type, invoice } = JSON.parse(body.toString());
		expect([webhook_type, object_type]).toEqual([event, 'invoice']);
		const { id, email } = sandbox().cast.lago.plain;
		expect(invoice.customer).toMatchObject({ external_id: id, email });
	});
});
