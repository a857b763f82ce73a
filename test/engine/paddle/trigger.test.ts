import type { IDataObject } from 'n8n-workflow';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { sandboxForTests } from '../../support/sandbox';
import { triggerFlow, triggerOf } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const paddle = triggerOf('paddle');
const [{ sign }] = paddle.trigger.schemes;
const cast = () => sandbox().cast.paddle;
const flow = (changes: Parameters<typeof triggerFlow>[2] = {}) =>
	triggerFlow(paddle, sandbox(), changes);
const destinations = () => sandbox().webhooks.paddle.registered;
const asked = () => sandbox().requests.map(({ method, path }) => `${method} ${path}`);

let made = 0;
const event = (type: string, data: object): IDataObject => ({
	event_id: `evt_${(made += 1)}`,
	event_type: type,
	occurred_at: '2026-09-21T14:13:20.5Z',
	notification_id: `ntf_${made}`,
	data: JSON.parse(JSON.stringify(data)),
});

const received = async (active: Flow, payload: IDataObject) => {
	const { status, started } = await active.receive(sign(payload));
	expect(status).toBe(200);
	return started[0];
};

describe("Paddle's events", () => {
	it.each(['transaction.payment_failed', 'subscription.canceled', 'payment_method.saved'])(
		'%s, which names the customer by ID, has name and email looked up',
		async (type) => {
			const { id, name, email } = cast().another;
			const item = await received(flow(), event(type, { id: 'x_1', customer_id: id }));
			expect(item).toMatchObject({ event: type, customerId: id, customerName: name, email });
			expect(asked()).toEqual([`GET /paddle/customers/${id}`]);
		},
	);

	it('about a customer say all themselves', async () => {
		const { id, name, email } = cast().plain;
		const item = await received(flow(), event('customer.created', { id, name, email }));
		expect(item).toMatchObject({ customerId: id, customerName: name, email });
		expect(asked()).toEqual([]);
	});

	it.each([
		['transaction.created', { id: 'txn_1', customer_id: null }],
		['api_key.expiring', { id: 'apikey_1' }],
	])('%s may be about nobody, of whom nothing is looked up', async (type, data) => {
		const item = await received(flow(), event(type, data));
		expect(item).toMatchObject({ event: type, customerId: null, email: null });
		expect(asked()).toEqual([]);
	});

	it('are told apart by their own ID: one that is sent again has another one for the delivery', async () => {
		const active = flow();
		const first = event('customer.created', { id: cast().plain.id, email: 'a@example.com' });
		const again = { ...first, notification_id: 'ntf_again' };
		const other = { ...first, event_id: 'evt_other' };
		const answers = [];
		for (const payload of [first, again, other]) answers.push(await active.receive(sign(payload)));
		expect(answers.map(({ started }) => started.length)).toEqual([1, 0, 1]);
	});

	it('may come minutes after they were signed', async () => {
		const { id, email } = cast().plain;
		const payload = event('customer.created', { id, email });
		const minutes = (count: number) => new Date(Date.now() - count * 60_000);
		expect(await flow().receive(sign(payload, { at: minutes(4) }))).toMatchObject({ status: 200 });
		expect(await flow().receive(sign(payload, { at: minutes(6) }))).toMatchObject({ status: 401 });
	});
});

describe('a flow that is published', () => {
	const parameters = { events: ['transaction.past_due'] };
	const published = async (changes: Parameters<typeof triggerFlow>[2] = {}) => {
		const active = flow({ staticData: {}, parameters, ...changes });
		await active.switchOn();
		return active;
	};
	const kept = ({ workflow }: Flow): IDataObject => JSON.parse(JSON.stringify(workflow.staticData));
	const fired = async (active: Flow) => {
		const { secret = '' } = destinations().at(-1) ?? {};
		const data = { id: 'txn_1', customer_id: cast().another.id };
		return await active.receive(sign(event('transaction.past_due', data), { secret }));
	};

	it('registers a destination for its events', async () => {
		await published();
		expect(destinations()).toMatchObject([
			{
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: ['transaction.past_due'],
				description: expect.stringMatching(/^n8n: /),
			},
		]);
	});

	it('takes what comes signed with the secret that Paddle gave it, in this process and in the next', async () => {
		const active = await published();
		expect(await fired(active)).toMatchObject({ status: 200, started: [{ verified: true }] });
		const next = flow({ parameters, staticData: kept(active) });
		expect(await fired(next)).toMatchObject({ status: 200, started: [{ verified: true }] });
		const [{ secret = '' } = {}] = destinations();
		expect(JSON.stringify([kept(active), active.log])).not.toContain(secret);
	});

	it('goes on with another key in the credential, as Paddle tells the secret again', async () => {
		const staticData = kept(await published());
		const credential = { apiKey: sandbox().paddle.restricted['transaction.read'] };
		const active = flow({ parameters, staticData, credential });
		expect(await fired(active)).toMatchObject({ status: 200, started: [{ verified: true }] });
	});

	it('is not published with a key that may not manage destinations, and the error names the permission', async () => {
		const apiKey = sandbox().paddle.restricted['notification_setting.write'];
		await expect(published({ credential: { apiKey } })).rejects.toMatchObject({
			message: expect.stringContaining('notification_setting.write'),
			context: { code: 'forbidden' },
		});
		expect(destinations()).toEqual([]);
	});

	it('is not published where Paddle gives no secret, as nothing could be checked', async () => {
		sandbox().answerWith(({ method }) =>
			method === 'POST' ? { status: 201, body: { data: { id: 'ntfset_1' } } } : undefined,
		);
		await expect(published()).rejects.toMatchObject({
			message: expect.stringContaining('secret'),
			context: { code: 'unexpected_answer' },
		});
	});

	it('is not published for an event that Paddle does not know, and the error says what to check', async () => {
		const parameters = { events: [], otherEvents: 'invoice.lost' };
		const publishing = malformedOnPurpose(async () => await published({ parameters }));
		await expect(publishing).rejects.toThrow(/Check the events/);
	});
});
