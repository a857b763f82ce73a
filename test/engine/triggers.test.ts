import { bySvix, byStandard, providers, samples, secret, triggerSetup } from '../support/triggers';
import { Flow, type Call } from '../support/webhook';
import type * as TriggerSupport from '../support/triggers';

const customerIds = {
	appstle: '7204518330001',
	gigstack: 'client_1',
	meteroid: 'cus_2xXyMf4KIBoaf3',
};
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const without = ({ headers, body }: Call, name: string): Call => ({
	headers: Object.fromEntries(Object.entries(headers).filter(([key]) => !key.endsWith(name))),
	body,
});

afterEach(() => jest.restoreAllMocks());

describe.each(providers)('the trigger of %s', (provider) => {
	const { event, payload } = samples[provider];
	const flow = (changes?: Parameters<typeof triggerSetup>[1]) =>
		new Flow(triggerSetup(provider, changes));

	it.each([
		['Svix', bySvix],
		['Standard Webhooks', byStandard],
	])('starts the flow with one flat item, signed by %s', async (_library, sign) => {
		const call = sign(payload, { id: `msg_of_${sign.name}` });
		const { status, body, started } = await flow().receive(call);
		expect([status, body]).toEqual([200, '']);
		expect(started).toEqual([
			{
				event,
				eventId: {
					appstle: `msg_of_${sign.name}`,
					gigstack: 'event-1',
					meteroid: 'evt_1',
				}[provider],
				occurredAt: {
					appstle: null,
					gigstack: new Date(1_790_000_000_000).toISOString(),
					meteroid: '2026-08-17T09:30:00.123Z',
				}[provider],
				customerId: customerIds[provider],
				email: provider === 'meteroid' ? null : 'emma@example.com',
				verified: true,
				payload,
			},
		]);
	});

	it.each([-4.8, 4.8])('takes a delivery that is %d minutes old', async (age) => {
		expect((await flow().receive(bySvix(payload, { at: minutes(age) }))).started).toHaveLength(1);
	});

	it('takes any of several signatures, as there are while a secret is changed', async () => {
		const others = ['v1a,AAAA', 'v1,', 'v1', `v1,${Buffer.alloc(32).toString('base64')}`];
		const { started } = await flow().receive(bySvix(payload, { before: others }));
		expect(started).toHaveLength(1);
	});

	const good = () => byStandard(payload);
	const changed = (headers: Call['headers']): Call => ({
		...good(),
		headers: { ...good().headers, ...headers },
	});
	const otherSecret = `whsec_${Buffer.from('another secret altogether').toString('base64')}`;
	it.each<[string, () => Call]>([
		['no headers', () => ({ ...good(), headers: {} })],
		['no signature', () => without(good(), '-signature')],
		['no timestamp', () => without(good(), '-timestamp')],
		['no ID', () => without(good(), '-id')],
		['a signature by another secret', () => byStandard(payload, { secret: otherSecret })],
		['a signature of another version', () => changed({ 'webhook-signature': 'v2,AAAA' })],
		['another ID', () => changed({ 'webhook-id': 'msg_other' })],
		['a timestamp of another time', () => changed({ 'webhook-timestamp': '1700000000' })],
		['a timestamp that is none', () => changed({ 'webhook-timestamp': 'now' })],
		['another body', () => ({ ...good(), body: JSON.stringify({ ...payload, extra: 1 }) })],
		['no body', () => ({ ...good(), body: '' })],
		['a form with files, which n8n reads away', () => ({ ...good(), body: undefined })],
		['a timestamp of 5.2 minutes ago', () => byStandard(payload, { at: minutes(-5.2) })],
		['a timestamp of in 5.2 minutes', () => byStandard(payload, { at: minutes(5.2) })],
		['the headers in a list', () => changed({ 'webhook-signature': ['v1,AAAA', 'v1,BBBB'] })],
	])('answers 401 to %s, starts nothing and says nothing', async (_title, call) => {
		const { started, ...answer } = await flow().receive(call());
		expect(answer).toEqual({ status: 401, body: '' });
		expect(started).toEqual([]);
	});

	it('holds the signature against the bytes, not against what they look like as text', async () => {
		const call = bySvix({ ...payload, note: '\ufffd' });
		const bytes = Buffer.from(String(call.body));
		const at = bytes.indexOf('\ufffd');
		const body = Buffer.concat([
			bytes.subarray(0, at),
			Buffer.from([0xff]),
			bytes.subarray(at + 3),
		]);
		expect(body.toString()).toBe(call.body);
		expect(await flow().receive({ ...call, body })).toMatchObject({ status: 401, started: [] });
	});

	it('starts one run for a delivery that comes twice, also at once', async () => {
		const active = flow();
		const [first, second] = [bySvix(payload), bySvix({ ...payload, id: 'evt_2' })];
		const answers = [await active.receive(first), await active.receive(first)];
		answers.push(...(await Promise.all([active.receive(second), active.receive(second)])));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(answers.map(({ started }) => started.length).sort()).toEqual([0, 0, 1, 1]);
	});

	it('takes a repeat for one also with a new signature of a later time', async () => {
		const active = flow();
		await active.receive(bySvix(payload, { id: 'msg_again', at: minutes(-2) }));
		const repeat = await active.receive(bySvix(payload, { id: 'msg_again', at: minutes(0) }));
		expect(repeat).toMatchObject({ status: 200, started: [] });
	});

	it('cannot be made to take a repeat for new by headers that are not signed', async () => {
		const active = flow();
		const call = byStandard(payload);
		await active.receive(call);
		const repeat = { ...call, headers: { ...call.headers, 'svix-id': 'msg_new' } };
		expect(await active.receive(repeat)).toMatchObject({ status: 200, started: [] });
	});

	it('starts nothing for events that were not chosen', async () => {
		const active = flow({ parameters: { events: ['other.event'], otherEvents: '' } });
		expect(await active.receive(bySvix(payload))).toMatchObject({ status: 200, started: [] });
		expect(await active.receive(bySvix({ data: {} }))).toMatchObject({ status: 200, started: [] });
	});

	it('takes events from the list and typed ones', async () => {
		const chosen = flow({ parameters: { events: [event] } });
		expect((await chosen.receive(bySvix(payload))).started).toHaveLength(1);
		const typed = flow({ parameters: { events: [], otherEvents: ' brand.new ,another' } });
		const { started } = await typed.receive(bySvix({ ...payload, type: 'brand.new' }));
		expect(started).toMatchObject([{ event: 'brand.new' }]);
	});

	it.each(['', 'text', '[]', 'null', '{"type":', '\ufeff{}'])(
		'answers 400 to the signed body %j',
		async (body) => {
			const { status, started } = await flow().receive(bySvix(body));
			expect([status, started]).toEqual([400, []]);
		},
	);

	it('says in the output that nothing was checked where there is no secret', async () => {
		const active = flow({ credential: { signingSecret: '' } });
		const call = { headers: { 'svix-id': 'msg_unsigned' }, body: JSON.stringify(payload) };
		const { status, started } = await active.receive(call);
		expect(status).toBe(200);
		expect(started).toMatchObject([{ verified: false, customerId: customerIds[provider] }]);
		expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
	});

	it.each(['  ', 'whsec_', 'whsec_not base64!', ' text '])(
		'lets nothing pass with the secret %j, which can sign nothing',
		async (signingSecret) => {
			const active = flow({ credential: { signingSecret } });
			expect(await active.receive(bySvix(payload))).toMatchObject({ status: 401, started: [] });
		},
	);

	it('heeds a secret that was pasted with spaces around it', async () => {
		const active = flow({ credential: { signingSecret: ` ${secret}\n` } });
		expect((await active.receive(bySvix(payload))).started).toHaveLength(1);
	});

	it('asks for the delivery again later where the credential cannot be read', async () => {
		const active = flow();
		jest.spyOn(active.store, 'getDecrypted').mockRejectedValue(new Error('the database is away'));
		expect(await active.receive(bySvix(payload))).toMatchObject({ status: 503, started: [] });
		expect(active.log).toEqual([['error', expect.stringContaining('cannot be read')]]);
	});

	it('remembers some hundred deliveries, in little room, and nothing of what was in them', async () => {
		const active = flow({ credential: { signingSecret: '' } });
		for (let count = 0; count < 520; count += 1) {
			const id = `${'x'.repeat(5000)}${count}`;
			const body = JSON.stringify({ ...payload, id: `evt_room_${count}` });
			await active.receive({ headers: { 'webhook-id': id }, body });
		}
		const kept = JSON.stringify(active.workflow.staticData);
		expect(
			active.workflow.getStaticData('node', active.workflow.getNode('Node') ?? undefined),
		).toMatchObject({ recentDeliveries: { length: 500 } });
		expect(kept.length).toBeLessThan(15_000);
		expect(kept).not.toMatch(/xxx|cus_|client_|@/);
	});

	it('knows a delivery again after n8n was started anew', async () => {
		const active = flow();
		const call = bySvix(payload, { id: `msg_restart_${provider}` });
		await active.receive(call);
		const stored = JSON.parse(JSON.stringify(active.workflow.staticData));
		await jest.isolateModulesAsync(async () => {
			const fresh = jest.requireActual<typeof TriggerSupport>('../support/triggers');
			const anew = (staticData?: object) =>
				new Flow(fresh.triggerSetup(provider), false, { ...staticData });
			expect((await anew(stored).receive(call)).started).toEqual([]);
			expect((await anew().receive(call)).started).toHaveLength(1);
		});
	});

	it('takes the same event in every test from the editor', async () => {
		const call = bySvix(payload, { id: 'msg_test' });
		const started = [];
		for (let count = 0; count < 2; count += 1) {
			started.push(...(await new Flow(triggerSetup(provider), true).receive(call)).started);
		}
		expect(started).toHaveLength(2);
	});
});
