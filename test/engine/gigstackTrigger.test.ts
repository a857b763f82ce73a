import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { byStandard, samples, secret, triggerSetup } from '../support/triggers';
import { Flow, type Call } from '../support/webhook';

const { payload } = samples.gigstack;
const flow = () => new Flow(triggerSetup('gigstack'));

/** As older endpoints sign, for which there is no public library. */
function byHex(content: IDataObject, key = secret, headers: Call['headers'] = {}): Call {
	const body = JSON.stringify(content);
	const signature = createHmac('sha256', key).update(body).digest('hex');
	return { headers: { 'x-gigstack-signature': signature, ...headers }, body };
}

let made = 0;
const newPayload = () => ({ ...payload, number: (made += 1) });

test('a delivery of an older endpoint starts the flow', async () => {
	const { started } = await flow().receive(byHex(newPayload()));
	expect(started).toMatchObject([{ verified: true, eventId: null, customerId: 'client_1' }]);
});

test('a delivery of an older endpoint that comes twice starts one run', async () => {
	const active = flow();
	const content = newPayload();
	await active.receive(byHex(content));
	const again = byHex(content, secret, { 'webhook-id': 'msg_new', 'svix-id': 'msg_new' });
	expect(await active.receive(again)).toMatchObject({ status: 200, started: [] });
});

test('two events about the same payment are two', async () => {
	const active = flow();
	const paid = { type: 'payment.updated', id: 'payment_7', status: 'paid' };
	const before = { ...paid, status: 'pending' };
	expect((await active.receive(byHex(before))).started).toHaveLength(1);
	expect((await active.receive(byHex(paid))).started).toHaveLength(1);
});

test.each<[string, Call]>([
	['another key', byHex(newPayload(), 'another')],
	['another body', { ...byHex(newPayload()), body: JSON.stringify(payload) }],
	['no hex', { ...byHex(newPayload()), headers: { 'x-gigstack-signature': 'z'.repeat(64) } }],
	['half of it', { ...byHex(newPayload()), headers: { 'x-gigstack-signature': 'ab'.repeat(16) } }],
	[
		'both kinds, the newer one wrong',
		byHex(newPayload(), secret, { 'webhook-signature': 'v1,AA' }),
	],
])('a hex signature of %s is refused', async (_title, call) => {
	expect(await flow().receive(call)).toMatchObject({ status: 401, started: [] });
});

test('with a secret of nothing but spaces nobody can sign, though its key would be known', async () => {
	const active = new Flow(triggerSetup('gigstack', { credential: { signingSecret: '  ' } }));
	expect(await active.receive(byHex(newPayload(), ''))).toMatchObject({ status: 401, started: [] });
});

test.each<[string, IDataObject, IDataObject]>([
	['event', { event: 'payment.created', data: {} }, { event: 'payment.created' }],
	[
		'event beside another type',
		{ type: 'webhook', event: 'payment.created' },
		{ event: 'payment.created' },
	],
	['a name that is not documented', { type: 'payment.refunded' }, { event: 'payment.refunded' }],
	['a client by its ID', { data: { client_id: 'client_2' } }, { customerId: 'client_2' }],
	['a client that is an ID', { data: { client: 'client_3' } }, { customerId: 'client_3' }],
	[
		'an event about a client',
		{ type: 'customer.updated', data: { id: 'client_4', email: 'Ana@example.com' } },
		{ customerId: 'client_4', email: 'ana@example.com' },
	],
	['no envelope', { customer: { id: 'client_5' } }, { customerId: 'client_5' }],
	['an ID of the event', { id: 'evt_9' }, { eventId: 'evt_9' }],
	[
		'a time in milliseconds',
		{ timestamp: 1_790_000_000_000 },
		{ occurredAt: '2026-09-21T14:13:20.000Z' },
	],
	['nobody', { data: {} }, { customerId: null, email: null }],
])('a payload with %s is understood', async (_title, content, expected) => {
	const { started } = await flow().receive(byStandard({ type: 'payment.created', ...content }));
	expect(started).toMatchObject([expected]);
});
