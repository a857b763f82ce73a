import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { sandboxForTests } from '../../support/sandbox';
import { withHeaders } from '../../support/signatures/scheme';
import { triggerFlow, triggerOf } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const lago = triggerOf('lago');
const [{ sign }] = lago.trigger.schemes;
const cast = () => sandbox().cast.lago;
const flow = (changes: Parameters<typeof triggerFlow>[2] = {}) =>
	triggerFlow(lago, sandbox(), changes);
const endpoints = () => sandbox().webhooks.lago.registered;
const asked = () => sandbox().requests.map(({ method, path }) => `${method} ${path}`);

const event = (type: string, kind: string, entity: object): IDataObject => ({
	webhook_type: type,
	object_type: kind,
	organization_id: '1a901a90-1a90-1a90-1a90-1a901a901a90',
	[kind]: JSON.parse(JSON.stringify(entity)),
});

const received = async (payload: IDataObject) => {
	const { status, started } = await flow().receive(sign(payload));
	expect(status).toBe(200);
	return started[0];
};

describe("Lago's events", () => {
	const recordOf = ({ id, name, email }: ReturnType<typeof cast>['plain']) => ({
		external_id: id,
		name,
		email,
	});

	it.each<[string, string, (customer: object) => object]>([
		['customer.updated', 'customer', (customer) => customer],
		['invoice.created', 'invoice', (customer) => ({ lago_id: 'i', customer })],
		['subscription.started', 'subscription', (customer) => ({ lago_id: 's', customer })],
		[
			'invoice.payment_dispute_lost',
			'payment_dispute_lost',
			(customer) => ({ invoice: { customer } }),
		],
	])('%s says all of the customer itself', async (type, kind, entityWith) => {
		const { id, name, email } = cast().plain;
		const item = await received(event(type, kind, entityWith(recordOf(cast().plain))));
		expect(item).toMatchObject({ event: type, customerId: id, customerName: name, email });
		expect(asked()).toEqual([]);
	});

	it('of a customer without an email are not asked about again', async () => {
		const customer = { external_id: cast().plain.id, name: 'Emma Martin', email: null };
		const item = await received(event('customer.created', 'customer', customer));
		expect(item).toMatchObject({ customerId: cast().plain.id, email: null });
		expect(asked()).toEqual([]);
	});

	it.each<[string, string, (id: string) => object]>([
		[
			'invoice.payment_failure',
			'payment_provider_invoice_payment_error',
			(external_customer_id) => ({ external_customer_id }),
		],
		[
			'payment_receipt.created',
			'payment_receipt',
			(external_customer_id) => ({ number: 'REC-1', payment: { external_customer_id } }),
		],
		[
			'wallet_transaction.created',
			'wallet_transaction',
			(external_customer_id) => ({ amount: '5.0', wallet: { external_customer_id } }),
		],
		[
			'dunning_campaign.finished',
			'dunning_campaign',
			(customer_external_id) => ({ customer_external_id }),
		],
	])(
		'%s names the customer by ID, and name and email are looked up',
		async (type, kind, entity) => {
			const { id, name, email } = cast().another;
			const item = await received(event(type, kind, entity(id)));
			expect(item).toMatchObject({ event: type, customerId: id, customerName: name, email });
			expect(asked()).toEqual([`GET /lago/api/v1/customers/${id}`]);
		},
	);

	it('of a customer whose ID has a dot in it give that one, not another', async () => {
		const { id, name } = cast().dottedId;
		const kind = 'payment_provider_invoice_payment_error';
		const payload = event('invoice.payment_failure', kind, { external_customer_id: id });
		expect(await received(payload)).toMatchObject({ customerId: id, customerName: name });
	});

	it('may be about nobody, of whom nothing is looked up', async () => {
		const item = await received(event('plan.created', 'plan', { code: 'starter' }));
		expect(item).toMatchObject({ event: 'plan.created', customerId: null, email: null });
		expect(asked()).toEqual([]);
	});
});

describe('deliveries', () => {
	const again = async (...keys: Array<string | undefined>) => {
		const active = flow();
		const call = sign(lago.trigger.sample.payload());
		const answers = [];
		for (const key of keys) {
			answers.push(await active.receive(withHeaders(call, { 'x-lago-unique-key': key })));
		}
		return answers.map(({ started }) => started.length);
	};

	it('are told apart by the key that stays the same when Lago sends one again', async () => {
		expect(await again('key-1', 'key-1')).toEqual([1, 0]);
	});

	it('with the same body are two where the key is another: a reminder comes more than once', async () => {
		expect(await again('key-45-days', 'key-15-days')).toEqual([1, 1]);
	});

	it('are told apart by their body where a proxy has taken the key away', async () => {
		expect(await again(undefined, undefined)).toEqual([1, 0]);
	});
});

describe('a flow that is published', () => {
	const parameters = { events: ['invoice.payment_overdue'] };
	const published = async (changes: Parameters<typeof triggerFlow>[2] = {}) => {
		const active = flow({ staticData: {}, parameters, ...changes });
		await active.switchOn();
		return active;
	};
	const payload = lago.trigger.sample.payload();
	/** As the server signs for the flow's own webhook. */
	const signedByServer = async (signed = JSON.stringify(payload), body = signed) => {
		const secret = sandbox().webhooks.lago.secretFor(endpoints()[0]?.url ?? '') ?? '';
		const token = new SignJWT({ data: signed }).setProtectedHeader({ alg: 'RS256' });
		const signature = await token.sign(createPrivateKey(secret));
		return { headers: { 'x-lago-signature': signature, 'x-lago-unique-key': signed }, body };
	};
	const refused = { status: 401, started: [] };

	it('has Lago sign by HMAC where the credential has the token for it', async () => {
		const secret = sandbox().lago.signingSecret;
		const active = await published({ secret });
		expect(endpoints()).toMatchObject([
			{
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: ['invoice.payment_overdue'],
				algorithm: 'hmac',
				name: expect.stringMatching(/^n8n: /),
			},
		]);
		expect(await active.receive(sign(payload, { secret }))).toMatchObject({
			started: [{ verified: true }],
		});
	});

	it('has it sign by JWT where there is none, and checks that with the key that Lago gives', async () => {
		const active = await published({ secret: '' });
		expect(endpoints()).toMatchObject([{ algorithm: 'jwt' }]);
		sandbox().requests.length = 0;
		const call = await signedByServer();
		expect(await active.receive(call)).toMatchObject({ started: [{ verified: true }] });
		const other = JSON.stringify({ ...payload, extra: 1 });
		expect(
			await active.receive(await signedByServer(JSON.stringify(payload), other)),
		).toMatchObject(refused);
		expect(await active.receive(sign(payload))).toMatchObject(refused);
		expect(asked()).toEqual([
			'GET /lago/api/v1/webhook_endpoints',
			'GET /lago/api/v1/webhooks/json_public_key',
		]);
	});

	it('takes what is on its way signed by JWT after the token has come into the credential', async () => {
		const { workflow } = await published({ secret: '' });
		const call = await signedByServer();
		const staticData: IDataObject = JSON.parse(JSON.stringify(workflow.staticData));
		const active = await published({ secret: sandbox().lago.signingSecret, staticData });
		expect(endpoints()).toMatchObject([{ algorithm: 'hmac' }]);
		expect(await active.receive(call)).toMatchObject({ started: [{ verified: true }] });
	});

	it('asks for every event where all are chosen, also those that the node does not know', async () => {
		await published({ parameters: { events: ['*'] } });
		expect(endpoints()).toMatchObject([{ events: null }]);
	});

	it('starts for the chosen events alone at a server that sends them all', async () => {
		sandbox().set({ lagoServer: '2025-08' });
		const active = await published();
		const { workflow } = active;
		await published({ staticData: JSON.parse(JSON.stringify(workflow.staticData)) });
		expect(endpoints()).toHaveLength(1);
		const other = event('invoice.voided', 'invoice', {});
		expect(await active.receive(sign(other))).toMatchObject({ status: 200, started: [] });
		expect((await active.receive(sign(payload))).started).toHaveLength(1);
	});

	it('is not published as the eleventh, and the error says that Lago takes ten', async () => {
		for (let count = 0; count < 10; count += 1) {
			sandbox().webhooks.lago.add({ webhook_url: `https://elsewhere.example.com/${count}` });
		}
		await expect(published()).rejects.toThrow(/Lago takes ten/);
		expect(endpoints()).toHaveLength(10);
	});

	it('is not published for an event that Lago does not know, and the error says what to check', async () => {
		const parameters = { events: [], otherEvents: 'invoice.lost' };
		await expect(published({ parameters })).rejects.toThrow(/event_types.+Check the events/);
	});
});

describe('with a key that lacks a permission', () => {
	const parameters = { events: ['invoice.payment_overdue'] };
	const limited = (lacks: 'webhook_endpoint' | 'webhook_jwt_public_key', secret?: string) =>
		flow({
			staticData: {},
			parameters,
			credential: { apiKey: sandbox().lago.limitedKeys[lacks] },
			secret,
		});
	const logOf = ({ log }: Flow) => log.map(([, words]) => words).join();

	it('a flow with a Signing Secret is published, and the log says that the webhook may have to be added', async () => {
		const active = limited('webhook_endpoint');
		await active.switchOn();
		expect(endpoints()).toEqual([]);
		expect(logOf(active)).toMatch(
			/may not read webhook endpoints.+add the webhook in Lago by hand/,
		);
		expect((await active.receive(sign(lago.trigger.sample.payload()))).started).toHaveLength(1);
	});

	it('a flow without one is not, as nothing could be checked', async () => {
		await expect(limited('webhook_endpoint', '').switchOn()).rejects.toThrow(/no Signing Secret/);
	});

	it('deliveries come again where the public key may not be read, and the log names the permission', async () => {
		const active = limited('webhook_jwt_public_key', '');
		await active.switchOn();
		const answer = await active.receive(sign(lago.trigger.sample.payload()));
		expect(answer).toMatchObject({ status: 503, started: [] });
		expect(logOf(active)).toContain('Webhook JWT Public Key (Read)');
	});
});

test('what Lago gives as its public key and is none lets nothing pass', async () => {
	const active = flow({ staticData: {}, parameters: { events: ['*'] }, secret: '' });
	await active.switchOn();
	sandbox().answerWith(({ path }) =>
		path.endsWith('/json_public_key')
			? { body: { webhook: { public_key: Buffer.from('a key').toString('base64') } } }
			: undefined,
	);
	const answer = await active.receive(sign(lago.trigger.sample.payload(), { secret: 'a key' }));
	expect(answer).toMatchObject({ status: 503, started: [] });
});
