import type { IDataObject } from 'n8n-workflow';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxForTests } from '../support/sandbox';
import { triggerFlow, triggerSetup, vendorsWithTrigger } from '../support/triggers';
import type * as TriggerSupport from '../support/triggers';

const sandbox = sandboxForTests();

describe.each(vendorsWithTrigger())('the trigger of $name', (vendor) => {
	const { sample, schemes, pastedByHand, sandboxSecret } = vendor.trigger;
	const [{ sign, secrets, covers }] = schemes;
	const payload = sample.payload();
	const flow = (...changes: [Parameters<typeof triggerFlow>[2]?, boolean?]) =>
		triggerFlow(vendor, sandbox(), ...changes);
	beforeEach(() => sandbox().set(pastedByHand ?? {}));

	it('starts one run for a delivery that comes twice, also at once', async () => {
		const active = flow();
		const first = sign(payload);
		const second = sign({ ...sample.payload({ eventId: 'evt_2' }), note: 2 });
		const answers = [await active.receive(first), await active.receive(first)];
		answers.push(...(await Promise.all([active.receive(second), active.receive(second)])));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(answers.map(({ started }) => started.length).sort()).toEqual([0, 0, 1, 1]);
	});

	it('takes the same event in two deliveries for one, where it has an ID of its own', async () => {
		const active = flow();
		const one = sample.payload({ eventId: 'evt_twice' });
		const answers = [await active.receive(sign(one)), await active.receive(sign(one))];
		const hasId = sample.says.eventId !== null;
		expect(answers[0]?.started[0]?.eventId === 'evt_twice').toBe(hasId);
		const isKnown = hasId || !covers.id;
		expect(answers.map(({ started }) => started.length)).toEqual([1, isKnown ? 0 : 1]);
	});

	it('starts nothing for events that were not chosen', async () => {
		const active = flow({ parameters: { events: ['other.event'], otherEvents: '' } });
		expect(await active.receive(sign(payload))).toMatchObject({ status: 200, started: [] });
		expect(await active.receive(sign({ data: {} }))).toMatchObject({ status: 200, started: [] });
		expect(await active.receive(sign('[]'))).toMatchObject({ status: 200, started: [] });
	});

	it('takes events from the list and typed ones', async () => {
		const chosen = flow({ parameters: { events: [sample.name] } });
		expect((await chosen.receive(sign(payload))).started).toHaveLength(1);
		const typed = flow({ parameters: { events: [], otherEvents: ' brand.new ,another' } });
		const { started } = await typed.receive(sign(sample.payload({ name: 'brand.new' })));
		expect(started).toMatchObject([{ event: 'brand.new' }]);
	});

	const fieldsOf = () => triggerSetup(vendor).node.description.properties;
	const offered = () =>
		(fieldsOf().find(({ name }) => name === 'events')?.options ?? []).flatMap((option) =>
			'value' in option
				? [{ name: option.name, value: String(option.value), action: option.action }]
				: [],
		);

	it('offers the event of the sample in its list', () => {
		expect(offered()).toContainEqual(expect.objectContaining({ value: sample.name }));
	});

	it('names events in words, with the provider’s own name behind, in the order of the alphabet', () => {
		const [all, ...events] = offered();
		expect(all).toEqual({ name: 'All Events', value: '*', action: 'On any event' });
		for (const { name, value, action } of events) {
			const [, words] = /^(.+) \((.+)\)$/.exec(name) ?? [];
			expect(name).toBe(`${words} (${value})`);
			expect(words).toMatch(/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)*$/);
			// In the nodes panel, where n8n would make one of the whole name.
			expect(action).toMatch(/^On ([A-Z]{2,}|[a-z]+)( ([A-Z]{2,}|[a-z]+))*$/);
		}
		const names = events.map(({ name }) => name);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
		expect(new Set(names).size).toBe(names.length);
	});

	it('gives names of its own events as examples of those to type', () => {
		const { placeholder = '' } = fieldsOf().find(({ name }) => name === 'otherEvents') ?? {};
		const known = offered().map(({ value }) => value);
		const examples = placeholder.replace('e.g. ', '').split(', ');
		expect(examples.filter((name) => !known.includes(name))).toEqual([]);
	});

	it('shows one notice, which leads to the steps, until something is chosen that needs another', () => {
		const notices = fieldsOf().filter(({ type }) => type === 'notice');
		const shown = notices.filter(({ displayOptions }) => displayOptions === undefined);
		expect(shown.map(({ name }) => name)).toEqual(['setupNotice']);
		expect(shown[0]?.displayName).toContain('#set-up-the-trigger"');
	});

	it.each(['', 'text', '{"type":', '\ufeff{}'])(
		'answers 400 to the signed body %j, and says so in the log',
		async (body) => {
			const active = flow();
			const { status, started } = await active.receive(sign(body));
			expect([status, started]).toEqual([400, []]);
			expect(active.log).toEqual([['warn', expect.stringContaining('not JSON')]]);
		},
	);

	it.each<unknown>([{}, { kind: 'x' }, { type: 7, data: [] }, { data: 'x' }, [], null, 'text', 7])(
		'starts the flow with %j too where all events are chosen, and says so in the log',
		async (unknown) => {
			const active = flow();
			const { status, started } = await active.receive(sign(JSON.stringify(unknown)));
			expect(status).toBe(200);
			const nobody = { customerId: null, customerName: null, email: null };
			expect(started).toMatchObject([{ ...nobody, verified: true, payload: unknown }]);
			if (started[0]?.event !== null) return;
			expect(active.log).toEqual([['warn', expect.stringContaining('cannot be read')]]);
		},
	);

	it('fills no log, whoever calls how often: a line a minute for each node and reason', async () => {
		const now = jest.spyOn(Date, 'now');
		const start = Date.now();
		const [active, other] = [flow(), flow()];
		for (let count = 0; count < 60; count += 1) {
			now.mockReturnValue(start + count * 999);
			await active.receive({ headers: {}, body: '' });
			await active.receive(sign(payload, { secret: secrets.other }));
		}
		expect(active.log).toHaveLength(2);
		await other.receive({ headers: {}, body: '' });
		expect(other.log).toHaveLength(1);
		now.mockReturnValue(start + 60_000);
		await active.receive({ headers: {}, body: '' });
		expect(active.log).toHaveLength(3);
	});

	it('remembers some hundred deliveries, in little room, and nothing of what was in them', async () => {
		const active = flow();
		const receive = async (count: number) => {
			const id = `${'x'.repeat(5000)}${count}`;
			const payload = { ...sample.payload({ eventId: `evt_room_${count}` }), count };
			return (await active.receive(sign(payload, { id }))).started.length;
		};
		const node = active.workflow.getNode('Node') ?? undefined;
		const data = active.workflow.getStaticData('node', node);
		const marks = () => [data.recentDeliveries ?? []].flat().map(String);
		await receive(0);
		// As if hundreds had come between the first one and the last.
		const between = Array.from(
			{ length: 995 - marks().length },
			(_, index) => `mark${index + 1e11}`,
		);
		data.recentDeliveries = [...marks(), ...between];
		for (let count = 1; count <= 20; count += 1) expect(await receive(count)).toBe(1);
		expect(marks()).toHaveLength(1000);
		expect([await receive(20), await receive(0)]).toEqual([0, 1]);
		const kept = JSON.stringify(active.workflow.staticData);
		expect(kept.length).toBeLessThan(20_000);
		expect(kept).not.toMatch(/xxx|@/);
		expect(kept).not.toContain(sample.says.customerId);
	});

	it('knows a delivery again after n8n was started anew', async () => {
		const active = flow();
		const call = sign(payload, { id: `msg_restart_${vendor.name}` });
		await active.receive(call);
		const stored = JSON.parse(JSON.stringify(active.workflow.staticData));
		await jest.isolateModulesAsync(async () => {
			const support = jest.requireActual<typeof TriggerSupport>('../support/triggers');
			const fresh = support.triggerOf(vendor.name);
			const anew = (staticData?: IDataObject) => support.offlineFlow(fresh, { staticData });
			expect((await anew(stored).receive(call)).started).toEqual([]);
			expect((await anew().receive(call)).started).toHaveLength(1);
		});
	});

	it('takes the same event in every test from the editor', async () => {
		const call = sign(payload, { id: 'msg_test' });
		const trial = flow({}, true);
		const started = [];
		for (let count = 0; count < 2; count += 1) started.push(...(await trial.receive(call)).started);
		expect(started).toHaveLength(2);
	});

	it('takes what the sandbox sends, signed as the sandbox signs', async () => {
		const active = flow({ secret: sandboxSecret(sandbox()) });
		const answers: unknown[] = [];
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const body = Buffer.concat(chunks);
				void active.receive({ headers: request.headers, body }).then((answer) => {
					answers.push(answer);
					response.end();
				});
			});
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const { port } = server.address() as AddressInfo;
		await sandbox().fire(vendor.name, sample.name, { url: `http://127.0.0.1:${port}/` });
		server.close();
		expect(answers).toMatchObject([
			{ status: 200, started: [{ event: sample.name, verified: true }] },
		]);
	});
});
