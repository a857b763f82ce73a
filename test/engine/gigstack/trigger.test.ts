import type { IDataObject } from 'n8n-workflow';
import { fairConditions } from '../../../sandbox';
import { gigstackClients } from '../../../sandbox/gigstack/clients';
import { gigstackPayload } from '../../../sandbox/gigstack/eventPayload';
import { hexSignature } from '../../support/signatures/hex';
import { withHeaders } from '../../support/signatures/scheme';
import { standardWebhooks } from '../../support/signatures/standardWebhooks';
import { triggerOf, triggerSetup } from '../../support/triggers';
import { Flow, type Call } from '../../support/webhook';

const gigstack = triggerOf('gigstack');
const flow = (credential?: IDataObject) => new Flow(triggerSetup(gigstack, { credential }));

const { good } = standardWebhooks.secrets;
/** As older endpoints sign, by whatever secret is in the credential. */
const byHex = (body: object, secret = good): Call =>
	hexSignature('x-gigstack-signature').sign(body, { secret });

let made = 0;
const newPayload = () =>
	gigstack.trigger.sample.payload({ eventId: `event-of-tests-${(made += 1)}` });

test('a delivery of an older endpoint starts the flow', async () => {
	const { started } = await flow().receive(byHex(newPayload()));
	expect(started).toMatchObject([{ verified: true, customerId: 'client_1' }]);
});

test('a delivery of an older endpoint that comes twice starts one run', async () => {
	const active = flow();
	const content = newPayload();
	await active.receive(byHex(content));
	const again = withHeaders(byHex(content), { 'webhook-id': 'msg_new', 'svix-id': 'msg_new' });
	expect(await active.receive(again)).toMatchObject({ status: 200, started: [] });
});

test.each<[string, (payment: IDataObject) => IDataObject]>([
	['under data.object', (object) => ({ data: { object } })],
	['under data', (data) => ({ data })],
	['under data, whose ID stands beside it', (data) => ({ id: data.id, data })],
	['by itself', (payment) => payment],
])('two events about the same payment, %s, are two', async (_title, envelope) => {
	const active = flow();
	const of = (status: string) => ({
		...envelope({ id: 'payment_7', status, number: (made += 1) }),
		type: 'payment.updated',
	});
	const [before, paid] = [of('pending'), of('succeeded')];
	expect((await active.receive(byHex(before))).started).toHaveLength(1);
	expect((await active.receive(byHex(paid))).started).toHaveLength(1);
});

test('an event that comes again with another delivery is known by its ID', async () => {
	const active = flow();
	const content = newPayload();
	await active.receive(byHex(content));
	const again = byHex({ ...content, attempt: 2 });
	expect(await active.receive(again)).toMatchObject({ status: 200, started: [] });
});

test.each<[string, Call]>([
	['another key', byHex(newPayload(), 'another')],
	['another body', { ...byHex(newPayload()), body: JSON.stringify(newPayload()) }],
	['no hex', { ...byHex(newPayload()), headers: { 'x-gigstack-signature': 'z'.repeat(64) } }],
	['half of it', { ...byHex(newPayload()), headers: { 'x-gigstack-signature': 'ab'.repeat(16) } }],
	[
		'both kinds, the newer one wrong',
		withHeaders(byHex(newPayload()), { 'webhook-signature': 'v1,AA' }),
	],
])('a hex signature of %s is refused', async (_title, call) => {
	expect(await flow().receive(call)).toMatchObject({ status: 401, started: [] });
});

test('a delivery of an older endpoint signed with a short secret is refused, as anybody could find it', async () => {
	const active = flow({ signingSecret: 'x' });
	expect(await active.receive(byHex(newPayload(), 'x'))).toMatchObject({ status: 401 });
	expect(active.log).toEqual([['warn', expect.stringContaining('not one of gigstack')]]);
});

test('with a secret of nothing but spaces nobody can sign, though its key would be known', async () => {
	const active = flow({ signingSecret: '  ' });
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
		'what it is about under data.object',
		{ data: { object: { client: { id: 'client_6', legal_name: 'Ana' } } } },
		{ customerId: 'client_6', email: null },
	],
	[
		'event_type',
		{ type: null, event_type: 'invoice.failed', data: {} },
		{ event: 'invoice.failed' },
	],
	[
		'a client whose ID stands beside it',
		{ data: { object: { client: { name: 'Ana' }, client_id: 'client_7' } } },
		{ customerId: 'client_7' },
	],
	[
		'an event about a client under data.object',
		{ type: 'customer.created', data: { object: { id: 'client_8', email: 'Ana@example.com' } } },
		{ customerId: 'client_8', email: 'ana@example.com' },
	],
	['an ID of its envelope', { id: 'a1', data: { object: { id: 'payment_1' } } }, { eventId: 'a1' }],
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
	[
		'a time as an object',
		{ created: { _seconds: 1_790_000_000 } },
		{ occurredAt: '2026-09-21T14:13:20.000Z' },
	],
	['a day', { created_at: '2026-09-21' }, { occurredAt: '2026-09-21T00:00:00.000Z' }],
	['nobody', { data: {} }, { customerId: null, email: null }],
])('a payload with %s is understood', async (_title, content, expected) => {
	const { started } = await flow().receive(
		standardWebhooks.sign({ type: 'payment.created', ...content }),
	);
	expect(started).toMatchObject([expected]);
});

describe.each(['object', 'data', 'eventType'] as const)('the events of gigstack as %s', (form) => {
	it.each([
		['payment.upcoming_due_date', null],
		['customer.updated', 'ana@example.com'],
	])('%s says whom it is about', async (event, email) => {
		const [client] = gigstackClients([
			{ name: 'Ana', email: 'Ana@example.com', phone: null, country: 'MX', isCompany: false },
		]);
		if (!client) throw new Error('no client');
		const conditions = { ...fairConditions, gigstackEvents: form };
		const { started } = await flow().receive(
			standardWebhooks.sign(gigstackPayload(event, client, conditions)),
		);
		expect(started).toMatchObject([{ event, customerId: client.id, email }]);
		expect(Date.parse(String(started[0]?.occurredAt))).toBeGreaterThan(1.7e12);
	});
});
