import type { IDataObject } from 'n8n-workflow';
import { eventTypesIn } from '../../../sandbox/meteroid/eventTypes';
import { sandboxForTests } from '../../support/sandbox';
import { standardWebhooks, svix } from '../../support/signatures/standardWebhooks';
import { triggerFlow, triggerOf, triggerSetup } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const { sign } = standardWebhooks;

function meteroidFlow({
	credential,
	...parameters
}: { credential?: IDataObject } & IDataObject = {}): Flow {
	return triggerFlow(triggerOf('meteroid'), sandbox(), {
		credential: { signingSecret: '', ...credential },
		parameters: { events: ['payment.failed'], ...parameters },
	});
}

const endpoints = () => sandbox().webhooks.meteroid.registered;
const url = 'https://n8n.example.com/webhook/w/node/webhook';

describe.each(['B', 'C'] as const)('the trigger at Meteroid %s', (meteroidVersion) => {
	beforeEach(() => sandbox().set({ meteroidVersion }));

	it('registers itself as it is switched on, and unregisters as it is switched off', async () => {
		const flow = meteroidFlow();
		await flow.switchOn();
		expect(endpoints()).toMatchObject([{ url, event_types: ['payment.failed'], disabled: false }]);
		await flow.switchOn();
		expect(endpoints()).toHaveLength(1);
		expect(await flow.switchOff()).toBe(true);
		expect(endpoints()).toEqual([]);
	});

	it('asks for all events by naming none, as a server may not know the newest names', async () => {
		await meteroidFlow({ events: ['*'] }).switchOn();
		expect(endpoints()).toMatchObject([{ event_types: [] }]);
	});

	it('verifies what it receives by the secret of its own endpoint, with nothing pasted', async () => {
		const flow = meteroidFlow();
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const payload = { id: 'evt_1', type: 'payment.failed', customer_id: 'cus_1' };
		expect(await flow.receive(sign(payload, { secret }))).toMatchObject({
			status: 200,
			started: [{ event: 'payment.failed', customerId: 'cus_1', verified: true }],
		});
		expect(await flow.receive(sign({ ...payload, id: 'evt_2' }))).toMatchObject({
			status: 401,
			started: [],
		});
		expect(await flow.receive({ headers: {}, body: JSON.stringify(payload) })).toMatchObject({
			status: 401,
			started: [],
		});
		expect(JSON.stringify([flow.log, flow.workflow.staticData])).not.toContain(secret.slice(6, 20));
	});

	it('takes the name of a plan for no customer’s', async () => {
		const flow = meteroidFlow({ events: ['plan.created', 'customer.created'] });
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const nameIn = async (type: string) =>
			(await flow.receive(sign({ id: type, type, name: 'Gold' }, { secret }))).started;
		expect(await nameIn('plan.created')).toMatchObject([{ customerName: null }]);
		expect(await nameIn('customer.created')).toMatchObject([{ customerName: 'Gold' }]);
	});

	it('refuses all calls once its endpoint is gone and so is its secret', async () => {
		const payload = { id: 'evt_gone', type: 'payment.failed', customer_id: 'cus_1' };
		const answer = await meteroidFlow().receive({ headers: {}, body: JSON.stringify(payload) });
		expect(answer).toMatchObject({ status: 401, started: [] });
	});

	it('takes a secret that the server tells without its prefix', async () => {
		const flow = meteroidFlow();
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		sandbox().answerWith(({ path }) =>
			path.endsWith('/secret') ? { body: { secret: secret.replace('whsec_', '') } } : undefined,
		);
		const payload = { id: 'evt_bare', type: 'payment.failed', customer_id: 'cus_1' };
		const { started } = await flow.receive(sign(payload, { secret }));
		expect(started).toMatchObject([{ verified: true }]);
	});

	it('takes a secret that was pasted for an endpoint of a dashboard too', async () => {
		const flow = meteroidFlow({ credential: { signingSecret: sandbox().meteroid.signingSecret } });
		await flow.switchOn();
		const { signingSecret: secret } = sandbox().meteroid;
		const payload = { id: 'evt_3', type: 'payment.failed', customer_id: 'cus_1' };
		const { started } = await flow.receive(svix.sign(payload, { secret }));
		expect(started).toMatchObject([{ verified: true }]);
	});
});

describe('the trigger at Meteroid', () => {
	it('is pasted by hand where the server takes no registrations', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		await expect(meteroidFlow().switchOn()).rejects.toThrow(/no Signing Secret.+Copy it/);
		const flow = meteroidFlow({ credential: { signingSecret: sandbox().meteroid.signingSecret } });
		sandbox().requests.length = 0;
		await flow.switchOn();
		expect(await flow.switchOff()).toBe(true);
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	it('is pasted by hand where the key may not register anything', async () => {
		sandbox().answerWith(() => ({ status: 403, body: { code: 'FORBIDDEN', message: 'no' } }));
		await expect(meteroidFlow().switchOn()).rejects.toThrow(/no Signing Secret.+Copy it/);
		const flow = meteroidFlow({ credential: { signingSecret: sandbox().meteroid.signingSecret } });
		sandbox().requests.length = 0;
		await flow.switchOn();
		expect(await flow.switchOff()).toBe(true);
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	it('offers every event that Meteroid sends', () => {
		const { properties } = triggerSetup(triggerOf('meteroid')).node.description;
		const options = properties.find(({ name }) => name === 'events')?.options ?? [];
		const events = options.map((option) => ('value' in option ? String(option.value) : ''));
		expect(events).toHaveLength(52);
		expect(events.sort()).toEqual(['*', ...eventTypesIn('C')].sort());
	});

	it('says what to set where the server refuses the address', async () => {
		sandbox().answerWith(({ method }) =>
			method === 'POST' ? { status: 400, body: { code: 'BAD_REQUEST', message: 'no' } } : undefined,
		);
		await expect(meteroidFlow().switchOn()).rejects.toThrow(/WEBHOOK_URL.+ALLOW_PRIVATE/);
	});

	it.each(['payment.failed', 'payment.reversed', 'refund.settled'])(
		'looks up the invoice to say which customer %s is about',
		async (type) => {
			const [invoice] = sandbox().segments.meteroid.invoices();
			const flow = meteroidFlow({ events: ['*'] });
			await flow.switchOn();
			const secret = String(endpoints()[0]?.secret);
			const payload = { id: `evt_${type}`, type, invoice_id: invoice?.id };
			const { started } = await flow.receive(sign(payload, { secret }));
			expect(started).toMatchObject([
				{
					event: type,
					customerId: invoice?.customer.id,
					customerName: invoice?.customer.name,
				},
			]);
			const gone = await flow.receive(
				sign({ ...payload, id: 'evt_x', invoice_id: 'inv_1' }, { secret }),
			);
			expect(gone.started).toMatchObject([{ event: type, customerId: null }]);
		},
	);

	it('looks up the email of today, as that on the invoice can be of long ago', async () => {
		const { renamed } = sandbox().cast.meteroid;
		const invoice = sandbox()
			.segments.meteroid.invoices()
			.find(({ customer }) => customer === renamed);
		const flow = meteroidFlow();
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const payload = { id: 'evt_now', type: 'payment.failed', invoice_id: invoice?.id };
		expect((await flow.receive(sign(payload, { secret }))).started).toMatchObject([
			{ customerId: renamed.id, customerName: renamed.name, email: renamed.email },
		]);
	});

	it('says nobody where the server answers with another customer than the invoice is of', async () => {
		const { another } = sandbox().cast.meteroid;
		const [invoice] = sandbox().segments.meteroid.invoices();
		const answer = { body: { id: another.id, name: another.name, billing_email: another.email } };
		sandbox().answerWith(({ path }) => (path.includes('/customers/') ? answer : undefined));
		const flow = meteroidFlow();
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const payload = { id: 'evt_other', type: 'payment.failed', invoice_id: invoice?.id };
		expect((await flow.receive(sign(payload, { secret }))).started).toMatchObject([
			{ customerId: null, customerName: null, email: null },
		]);
	});

	it.each<[IDataObject, string | null]>([
		[{ billing_email: 'a@example.com', invoicing_emails: ['b@example.com'] }, 'a@example.com'],
		[{ invoicing_emails: ['b@example.com', 'c@example.com'] }, 'b@example.com'],
		[{ invoicing_emails: [] }, null],
	])('gives the email of a new customer as the node does (%j)', async (emails, email) => {
		const flow = meteroidFlow({ events: ['customer.created'] });
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const payload = { id: 'evt_new', type: 'customer.created', customer_id: 'cus_1', name: 'Emma' };
		const { started } = await flow.receive(sign({ ...payload, ...emails }, { secret }));
		expect(started).toMatchObject([{ customerId: 'cus_1', customerName: 'Emma', email }]);
	});

	it('starts for the chosen changes of a subscription alone', async () => {
		const flow = meteroidFlow({
			events: ['subscription.updated', 'subscription.created'],
			subscriptionChanges: ['trial_ended'],
		});
		await flow.switchOn();
		const secret = String(endpoints()[0]?.secret);
		const receive = async (type: string, change_type?: string) => {
			const payload = { id: `evt_${type}_${change_type}`, type, change_type, customer_id: 'cus_1' };
			return (await flow.receive(sign(payload, { secret }))).started.length;
		};
		expect(await receive('subscription.updated', 'trial_ended')).toBe(1);
		expect(await receive('subscription.updated', 'paused')).toBe(0);
		expect(await receive('subscription.updated')).toBe(0);
		expect(await receive('subscription.created')).toBe(1);
	});

	it.each([[[]], [undefined]])(
		'starts for every change where %j is chosen',
		async (subscriptionChanges) => {
			const flow = meteroidFlow({ events: ['subscription.updated'], subscriptionChanges });
			await flow.switchOn();
			const secret = String(endpoints()[0]?.secret);
			const payload = { id: 'evt_c', type: 'subscription.updated', change_type: 'paused' };
			expect((await flow.receive(sign(payload, { secret }))).started).toHaveLength(1);
		},
	);

	it('starts once for an event that comes in two deliveries', async () => {
		const flow = meteroidFlow({ credential: { signingSecret: sandbox().meteroid.signingSecret } });
		const { signingSecret: secret } = sandbox().meteroid;
		const payload = { id: 'evt_twice', type: 'payment.failed', customer_id: 'cus_1' };
		const first = await flow.receive(svix.sign(payload, { secret, id: 'msg_1' }));
		const second = await flow.receive(svix.sign(payload, { secret, id: 'msg_2' }));
		expect([first.started.length, second.started.length]).toEqual([1, 0]);
	});

	it('asks for a delivery again while its secret cannot be asked for, and does not ask at every call', async () => {
		sandbox().set({ down: true });
		const flow = meteroidFlow();
		const payload = { id: 'evt_down', type: 'payment.failed' };
		for (let count = 0; count < 5; count += 1) {
			expect(await flow.receive(sign(payload))).toMatchObject({ status: 503, started: [] });
		}
		expect(sandbox().statistics.requests).toBe(1);
	});
});
