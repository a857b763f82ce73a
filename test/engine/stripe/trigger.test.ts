import type { IDataObject } from 'n8n-workflow';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { sandboxForTests } from '../../support/sandbox';
import { triggerFlow, triggerOf } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const stripe = triggerOf('stripe');
const [{ sign }] = stripe.trigger.schemes;
const cast = () => sandbox().cast.stripe;
const flow = (changes: Parameters<typeof triggerFlow>[2] = {}, isTest = false) =>
	triggerFlow(stripe, sandbox(), changes, isTest);
const endpoints = () => sandbox().webhooks.stripe.registered;
const asked = () => sandbox().requests.map(({ method, path }) => `${method} ${path}`);

let made = 0;
const event = (type: string, object: object): IDataObject => ({
	id: `evt_${(made += 1)}`,
	object: 'event',
	type,
	created: 1_790_000_000,
	data: { object: JSON.parse(JSON.stringify(object)) },
});

const received = async (active: Flow, payload: IDataObject) => {
	const { status, started } = await active.receive(sign(payload));
	expect(status).toBe(200);
	return started[0];
};

describe("Stripe's events", () => {
	const object = { id: 'x_1', customer: 'cus_1' };
	it.each<[string, object, object]>([
		[
			'invoice.payment_failed',
			{ ...object, customer_email: 'A@example.com', customer_name: 'Ana' },
			{ customerId: 'cus_1', email: 'a@example.com', customerName: 'Ana' },
		],
		[
			'payment_intent.payment_failed',
			{ ...object, receipt_email: 'a@example.com' },
			{ customerId: 'cus_1', email: 'a@example.com', customerName: null },
		],
		[
			'payment_method.attached',
			{ ...object, billing_details: { email: 'a@example.com', name: 'On the card' } },
			{ customerId: 'cus_1', email: 'a@example.com', customerName: null },
		],
		[
			'checkout.session.completed',
			{ ...object, customer_email: null, customer_details: { email: 'a@example.com' } },
			{ customerId: 'cus_1', email: 'a@example.com' },
		],
		[
			'customer.updated',
			{ id: 'cus_1', email: 'a@example.com', name: 'Ana' },
			{ customerId: 'cus_1', email: 'a@example.com', customerName: 'Ana' },
		],
	])('%s with an email is taken as it is', async (type, about, says) => {
		expect(await received(flow(), event(type, about))).toMatchObject({ event: type, ...says });
		expect(asked()).toEqual([]);
	});

	it.each([
		'customer.subscription.trial_will_end',
		'customer.subscription.updated',
		'payment_intent.payment_failed',
		'setup_intent.setup_failed',
		'customer.source.expiring',
	])('%s, which names the customer by ID, has the email looked up', async (type) => {
		const { id, name, email } = cast().another;
		const item = await received(flow(), event(type, { id: 'x_1', customer: id }));
		expect(item).toMatchObject({ customerId: id, customerName: name, email });
		expect(asked()).toEqual([`GET /stripe/v1/customers/${id}`]);
	});

	it('may have the customer as an object', async () => {
		const { id, email } = cast().another;
		const about = { id: 'sub_1', customer: { id, object: 'customer' } };
		const item = await received(flow(), event('customer.subscription.updated', about));
		expect(item).toMatchObject({ customerId: id, email });
	});

	it('start the flow without an email where the customer has none, or was deleted', async () => {
		const type = 'customer.subscription.deleted';
		for (const id of [cast().withoutEmail.id, sandbox().stripe.deletedCustomer]) {
			const item = await received(flow(), event(type, { id: 'sub_1', customer: id }));
			expect(item).toMatchObject({ customerId: id, email: null });
		}
	});

	it('have nothing looked up of a customer who was just deleted, nor where there is none', async () => {
		const deleted = event('customer.deleted', { id: 'cus_gone', email: null });
		expect(await received(flow(), deleted)).toMatchObject({ customerId: 'cus_gone', email: null });
		const nobody = event('payment_method.detached', { id: 'pm_1', customer: null });
		expect(await received(flow(), nobody)).toMatchObject({ customerId: null, email: null });
		expect(asked()).toEqual([]);
	});

	it('are told apart by their own ID, as an invoice that is announced has none', async () => {
		const active = flow();
		const upcoming = event('invoice.upcoming', { customer: 'cus_1', customer_email: 'a@b.co' });
		const again = { ...upcoming, pending_webhooks: 0 };
		const other = { ...upcoming, id: 'evt_other' };
		const answers = [];
		for (const payload of [upcoming, again, other])
			answers.push(await active.receive(sign(payload)));
		expect(answers.map(({ started }) => started.length)).toEqual([1, 0, 1]);
	});

	it('of the newer, thin kind start the flow by their name, as far as they tell', async () => {
		const thin = { id: 'evt_thin', object: 'v2.core.event', type: 'v2.core.account.updated' };
		const item = await received(flow(), { ...thin, created: '2026-09-21T14:13:20.000Z' });
		expect(item).toMatchObject({ event: 'v2.core.account.updated', customerId: null });
	});
});

describe('a flow that is published', () => {
	const parameters = { events: ['invoice.payment_failed'] };
	const published = async (changes: Parameters<typeof triggerFlow>[2] = {}) => {
		const active = flow({ staticData: {}, parameters, ...changes });
		await active.switchOn();
		return active;
	};
	const kept = ({ workflow }: Flow): IDataObject => JSON.parse(JSON.stringify(workflow.staticData));
	const fired = async (active: Flow) => {
		const { secret = '' } = endpoints().at(-1) ?? {};
		const { id, email } = cast().another;
		const object = { id: 'in_1', customer: id, customer_email: email };
		return await active.receive(sign(event('invoice.payment_failed', object), { secret }));
	};

	it('registers an endpoint for its events, whose payloads have the version that the node reads', async () => {
		await published();
		expect(endpoints()).toMatchObject([
			{
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				enabled_events: ['invoice.payment_failed'],
				apiVersion: '2026-10-28.endive',
				description: expect.stringMatching(/^n8n: /),
			},
		]);
	});

	it('takes what comes signed with the secret that Stripe gave it, in this process and in the next', async () => {
		const active = await published();
		expect(await fired(active)).toMatchObject({ status: 200, started: [{ verified: true }] });
		const next = flow({ parameters, staticData: kept(active) });
		expect(await fired(next)).toMatchObject({ status: 200, started: [{ verified: true }] });
		const [{ secret = '' } = {}] = endpoints();
		expect(JSON.stringify([kept(active), active.log])).not.toContain(secret);
	});

	it('gets a new endpoint, and so a secret, when the key of the credential was replaced', async () => {
		const staticData = kept(await published());
		const [before] = endpoints();
		const credential = { apiKey: sandbox().stripe.restricted.rak_invoice_read };
		const active = flow({ parameters, staticData, credential });
		expect(await fired(active)).toMatchObject({ status: 401, started: [] });
		expect(active.log).toEqual([['warn', expect.stringContaining('publish it again')]]);
		await active.switchOn();
		expect(endpoints()).toHaveLength(1);
		expect(endpoints()[0]?.id).not.toBe(before?.id);
		expect(await fired(active)).toMatchObject({ status: 200, started: [{}] });
	});

	it('acts for the connected account of the credential', async () => {
		const account = sandbox().stripe.connectedAccount;
		await published({ credential: { account } });
		const accounts = sandbox().requests.map(({ headers }) => headers['stripe-account']);
		expect(accounts).toEqual([account, account]);
	});

	it('is not published with a key that may not manage endpoints, and the error names the permission', async () => {
		const apiKey = sandbox().stripe.restricted.rak_webhook_write;
		await expect(published({ credential: { apiKey } })).rejects.toMatchObject({
			message: expect.stringMatching(/Webhook.* \(Write\)/),
			context: { code: 'forbidden' },
		});
		expect(endpoints()).toEqual([]);
	});

	it('is not published where Stripe gives no secret, as nothing could be checked', async () => {
		sandbox().answerWith(({ method }) =>
			method === 'POST' ? { body: { id: 'we_1', object: 'webhook_endpoint' } } : undefined,
		);
		await expect(published()).rejects.toMatchObject({
			message: expect.stringContaining('secret'),
			context: { code: 'unexpected_answer' },
		});
	});

	it('is not published for an event that Stripe does not know, and the error says what to check', async () => {
		const parameters = { events: [], otherEvents: 'invoice.lost' };
		const publishing = malformedOnPurpose(async () => await published({ parameters }));
		await expect(publishing).rejects.toThrow(/Check the events/);
	});
});
