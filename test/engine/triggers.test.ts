import { createHmac } from 'node:crypto';
import { sandboxForTests } from '../support/sandbox';
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

const sandbox = sandboxForTests();
// A server that takes no registrations, so that there is no secret but the one that was pasted.
beforeEach(() => sandbox().set({ meteroidVersion: 'A' }));

describe.each(providers)('the trigger of %s', (provider) => {
	const { event, payload } = samples[provider];
	const flow = ({ credential, parameters }: Parameters<typeof triggerSetup>[1] = {}) => {
		const { apiKey, baseUrl } = sandbox()[provider];
		return new Flow(
			triggerSetup(provider, { credential: { apiKey, baseUrl, ...credential }, parameters }),
		);
	};

	it.each([
		['Svix', bySvix],
		['Standard Webhooks', byStandard],
	])('starts the flow with one flat item, signed by %s', async (_library, sign) => {
		const at = new Date(1000 * Math.floor(Date.now() / 1000));
		const call = sign(payload, { id: `msg_of_${sign.name}`, at });
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
					// Only the headers say it, which are signed.
					appstle: at.toISOString(),
					gigstack: new Date(1_790_000_000_000).toISOString(),
					meteroid: '2026-08-17T09:30:00.123Z',
				}[provider],
				customerId: customerIds[provider],
				customerName: null,
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

	it('takes the same event in two deliveries for one, where it has an ID of its own', async () => {
		const active = flow();
		const one = { ...payload, id: 'evt_twice', event_id: 'evt_twice' };
		const answers = [await active.receive(bySvix(one)), await active.receive(bySvix(one))];
		const hasId = answers[0]?.started[0]?.eventId === 'evt_twice';
		expect(hasId).toBe(provider !== 'appstle');
		expect(answers.map(({ started }) => started.length)).toEqual([1, hasId ? 0 : 1]);
	});

	it('takes a delivery for a repeat by its own ID, whatever the event says of its', async () => {
		const active = flow();
		const id = 'msg_same';
		await active.receive(bySvix({ ...payload, id: 'evt_a', event_id: 'evt_a' }, { id }));
		const repeat = bySvix({ ...payload, id: 'evt_b', event_id: 'evt_b' }, { id });
		expect(await active.receive(repeat)).toMatchObject({ status: 200, started: [] });
	});

	it('cannot be made to take a repeat for new by headers that are not signed', async () => {
		const active = flow();
		const call = byStandard(payload);
		await active.receive(call);
		const repeat = { ...call, headers: { ...call.headers, 'svix-id': 'msg_new' } };
		expect(await active.receive(repeat)).toMatchObject({ status: 200, started: [] });
	});

	it('believes no header of another kind than the one that is signed', async () => {
		const active = flow();
		const at = new Date(1000 * Math.floor(Date.now() / 1000));
		const call = bySvix(payload, { id: 'msg_signed', at });
		const others = { 'webhook-id': 'msg_other', 'webhook-timestamp': '1700000000' };
		const { started } = await active.receive({ ...call, headers: { ...call.headers, ...others } });
		if (provider === 'appstle') {
			expect(started).toMatchObject([{ eventId: 'msg_signed', occurredAt: at.toISOString() }]);
		}
		expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
	});

	it('starts nothing for events that were not chosen', async () => {
		const active = flow({ parameters: { events: ['other.event'], otherEvents: '' } });
		expect(await active.receive(bySvix(payload))).toMatchObject({ status: 200, started: [] });
		expect(await active.receive(bySvix({ data: {} }))).toMatchObject({ status: 200, started: [] });
		expect(await active.receive(bySvix('[]'))).toMatchObject({ status: 200, started: [] });
	});

	it('takes events from the list and typed ones', async () => {
		const chosen = flow({ parameters: { events: [event] } });
		expect((await chosen.receive(bySvix(payload))).started).toHaveLength(1);
		const typed = flow({ parameters: { events: [], otherEvents: ' brand.new ,another' } });
		const { started } = await typed.receive(bySvix({ ...payload, type: 'brand.new' }));
		expect(started).toMatchObject([{ event: 'brand.new' }]);
	});

	it.each(['', 'text', '{"type":', '\ufeff{}'])(
		'answers 400 to the signed body %j, and says so in the log',
		async (body) => {
			const active = flow();
			const { status, started } = await active.receive(bySvix(body));
			expect([status, started]).toEqual([400, []]);
			expect(active.log).toEqual([['warn', expect.stringContaining('not JSON')]]);
		},
	);

	it.each<unknown>([{}, { kind: 'x' }, { type: 7, data: [] }, { data: 'x' }, [], null, 'text', 7])(
		'starts the flow with %j too where all events are chosen, and says so in the log',
		async (unknown) => {
			const active = flow();
			const { status, started } = await active.receive(bySvix(JSON.stringify(unknown)));
			expect(status).toBe(200);
			const nobody = { customerId: null, customerName: null, email: null };
			expect(started).toMatchObject([{ ...nobody, verified: true, payload: unknown }]);
			if (started[0]?.event !== null) return;
			expect(active.log).toEqual([['warn', expect.stringContaining('cannot be read')]]);
		},
	);

	it('refuses all calls where there is no secret, and says in the log what to do', async () => {
		for (const call of [bySvix(payload), { headers: {}, body: JSON.stringify(payload) }]) {
			const active = flow({ credential: { signingSecret: '' } });
			expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
			expect(active.log).toEqual([
				['warn', expect.stringMatching(/no Signing Secret .+ copy the secret .+ into Signing/)],
			]);
		}
	});

	it('takes unsigned calls in a test from the editor, as no secret is known yet', async () => {
		const { apiKey, baseUrl } = sandbox()[provider];
		const credential = { apiKey, baseUrl, signingSecret: '' };
		const trial = new Flow(triggerSetup(provider, { credential }), true);
		const { started } = await trial.receive({ headers: {}, body: JSON.stringify(payload) });
		expect(started).toMatchObject([{ verified: false, customerId: customerIds[provider] }]);
	});

	it.each<unknown>(['true', 1, 'yes', null])(
		'takes %j for Accept Unsigned Calls as no, which alone is true',
		async (acceptUnsignedCalls) => {
			const active = flow({
				credential: { signingSecret: '' },
				parameters: JSON.parse(JSON.stringify({ acceptUnsignedCalls })),
			});
			const call = { headers: {}, body: JSON.stringify(payload) };
			expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
		},
	);

	it('refuses unsigned calls where there is a secret, whatever Accept Unsigned Calls says', async () => {
		const active = flow({ parameters: { acceptUnsignedCalls: true } });
		const call = { headers: {}, body: JSON.stringify(payload) };
		expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
	});

	it.each([
		['undefined', 'undefined'],
		['null', 'null'],
		['false', 'false'],
		['0', '0'],
		['7', '7'],
		['{}', '[object Object]'],
		['[]', ''],
	])('neither opens nor checks by a secret whose expression gives %s', async (value, asText) => {
		const credential = { signingSecret: `={{ (${value}) }}` };
		for (const acceptUnsignedCalls of [false, true]) {
			const active = flow({ credential, parameters: { acceptUnsignedCalls } });
			const body = JSON.stringify({ ...payload, note: acceptUnsignedCalls });
			const key = createHmac('sha256', asText).update(body).digest('hex');
			for (const headers of [{}, { 'x-gigstack-signature': key }]) {
				const answer = await active.receive({ headers, body });
				expect(answer).toMatchObject({ status: 503, started: [] });
			}
			expect(active.log).toEqual([['error', expect.stringContaining('Signing Secret')]]);
		}
		await expect(flow({ credential }).switchOn()).rejects.toThrow('is not a text');
	});

	it.each(['whsec_AAAA', `whsec_${Buffer.alloc(15, 7).toString('base64')}`])(
		'takes no secret that is so short that it can be found by trying (%s)',
		async (short) => {
			const active = flow({ credential: { signingSecret: short } });
			const call = byStandard(payload, { secret: short });
			expect(await active.receive(call)).toMatchObject({ status: 401, started: [] });
			await expect(active.switchOn()).rejects.toThrow('too short');
		},
	);

	it.each<[string, () => Call, RegExp]>([
		['the clock', () => bySvix(payload, { at: minutes(-6) }), /five minutes off.+clock/],
		['the clock', () => byStandard(payload, { at: minutes(6) }), /five minutes off.+clock/],
		[
			'the secret',
			() => byStandard(payload, { secret: otherSecret }),
			/not signed with Signing Secret.+copy/,
		],
		[
			'the secret, not the clock',
			() => bySvix(payload, { secret: otherSecret, at: minutes(-6) }),
			/not signed with Signing Secret/,
		],
		['the signature that is missing', () => ({ ...good(), headers: {} }), /is not signed: either/],
	])('names %s in the log where that is why it refuses', async (_title, call, reason) => {
		const active = flow();
		expect(await active.receive(call())).toMatchObject({ status: 401, started: [] });
		expect(active.log).toEqual([['warn', expect.stringMatching(reason)]]);
		expect(active.log.join()).not.toMatch(/whsec_|v1,|cus_|client_|@/);
	});

	it('fills no log, whoever calls how often: a line a minute for each node and reason', async () => {
		const now = jest.spyOn(Date, 'now');
		const start = Date.now();
		const [active, other] = [flow(), flow()];
		for (let count = 0; count < 60; count += 1) {
			now.mockReturnValue(start + count * 999);
			await active.receive({ headers: {}, body: '' });
			await active.receive(byStandard(payload, { secret: otherSecret }));
		}
		expect(active.log).toHaveLength(2);
		await other.receive({ headers: {}, body: '' });
		expect(other.log).toHaveLength(1);
		now.mockReturnValue(start + 60_000);
		await active.receive({ headers: {}, body: '' });
		expect(active.log).toHaveLength(3);
	});

	it('takes unsigned calls where the user wants that, and says that nothing was checked', async () => {
		const active = flow({
			credential: { signingSecret: '' },
			parameters: { acceptUnsignedCalls: true },
		});
		const headers = { 'svix-id': 'msg_unsigned', 'svix-timestamp': '1790000001' };
		const call = { headers, body: JSON.stringify(payload) };
		const { status, started } = await active.receive(call);
		expect(status).toBe(200);
		if (provider === 'appstle') expect(started[0]?.occurredAt).toBe('2026-09-21T14:13:21.000Z');
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
		const active = flow({
			credential: { signingSecret: '' },
			parameters: { acceptUnsignedCalls: true },
		});
		for (let count = 0; count < 1020; count += 1) {
			const id = `${'x'.repeat(5000)}${count}`;
			const body = JSON.stringify({ ...payload, id: `evt_room_${count}` });
			await active.receive({ headers: { 'webhook-id': id }, body });
		}
		const kept = JSON.stringify(active.workflow.staticData);
		expect(
			active.workflow.getStaticData('node', active.workflow.getNode('Node') ?? undefined),
		).toMatchObject({ recentDeliveries: { length: 1000 } });
		expect(kept.length).toBeLessThan(20_000);
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
