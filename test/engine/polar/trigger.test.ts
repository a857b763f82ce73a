import type { IDataObject } from 'n8n-workflow';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { sandboxForTests } from '../../support/sandbox';
import { triggerFlow, triggerOf } from '../../support/triggers';
import type { Flow } from '../../support/webhook';

const sandbox = sandboxForTests();
const polar = triggerOf('polar');
const [{ sign }] = polar.trigger.schemes;
const cast = () => sandbox().cast.polar;
const flow = (changes: Parameters<typeof triggerFlow>[2] = {}) =>
	triggerFlow(polar, sandbox(), changes);
const endpoints = () => sandbox().webhooks.polar.registered;
const asked = () => sandbox().requests.map(({ method, path }) => `${method} ${path}`);

const event = (type: string, data: object): IDataObject => ({
	type,
	timestamp: '2026-09-21T14:13:20.5Z',
	data: JSON.parse(JSON.stringify(data)),
});

const received = async (active: Flow, payload: IDataObject) => {
	const { status, started } = await active.receive(sign(payload));
	expect(status).toBe(200);
	return started[0];
};

describe("Polar's events", () => {
	it.each(['subscription.past_due', 'order.paid', 'benefit_grant.created'])(
		'%s, which has the customer in it, says all itself',
		async (type) => {
			const { id, name, email } = cast().another;
			const customer = { id, name, email };
			const item = await received(flow(), event(type, { id: 'x', customer_id: id, customer }));
			expect(item).toMatchObject({ event: type, customerId: id, customerName: name, email });
			expect(asked()).toEqual([]);
		},
	);

	it.each(['customer.created', 'customer.state_changed'])('%s is about one', async (type) => {
		const { id, name, email } = cast().plain;
		const item = await received(flow(), event(type, { id, name, email }));
		expect(item).toMatchObject({ customerId: id, customerName: name, email });
		expect(asked()).toEqual([]);
	});

	it.each(['refund.created', 'member.created'])(
		'%s, which names the customer by ID, has name and email looked up',
		async (type) => {
			const { id, name, email } = cast().another;
			const data = { id: 'x', customer_id: id, email: 'member@example.com' };
			const item = await received(flow(), event(type, data));
			expect(item).toMatchObject({ customerId: id, customerName: name, email });
			expect(asked()).toEqual([`GET /polar/v1/customers/${id}`]);
		},
	);

	it.each(['product.updated', 'checkout.created'])(
		'%s may be about nobody, of whom nothing is looked up',
		async (type) => {
			const item = await received(flow(), event(type, { id: 'x', customer_id: null }));
			expect(item).toMatchObject({ event: type, customerId: null, email: null });
			expect(asked()).toEqual([]);
		},
	);

	it('are told apart by the ID in the headers, as they have none of their own', async () => {
		const active = flow();
		const payload = event('customer.created', { id: cast().plain.id, email: 'a@example.com' });
		const answers = [];
		for (const id of ['msg_one', 'msg_one', 'msg_two']) {
			answers.push(await active.receive(sign(payload, { id })));
		}
		expect(answers.map(({ started }) => started.length)).toEqual([1, 0, 1]);
	});
});

describe('a flow that is published', () => {
	const parameters = { events: ['subscription.past_due'] };
	const published = async (changes: Parameters<typeof triggerFlow>[2] = {}) => {
		const active = flow({ staticData: {}, parameters, ...changes });
		await active.switchOn();
		return active;
	};
	const kept = ({ workflow }: Flow): IDataObject => JSON.parse(JSON.stringify(workflow.staticData));
	const ofText = (secret: string) => `whsec_${Buffer.from(secret).toString('base64')}`;

	/** @param keyOf what the library that signs is told, for the secret of the endpoint */
	const fired = async (active: Flow, keyOf = (secret: string) => secret) => {
		const { secret = '' } = endpoints().at(-1) ?? {};
		const { id, name, email } = cast().another;
		const data = { id: 'x', customer_id: id, customer: { id, name, email } };
		const call = sign(event('subscription.past_due', data), { secret: keyOf(secret) });
		return await active.receive(call);
	};

	it('registers an endpoint for its events', async () => {
		await published();
		expect(endpoints()).toMatchObject([
			{
				url: 'https://n8n.example.com/webhook/w/node/webhook',
				events: ['subscription.past_due'],
				format: 'raw',
				name: expect.stringMatching(/^n8n: /),
			},
		]);
	});

	it.each<[string, (secret: string) => string]>([
		['the base64 in it, as since September 2026', (secret) => secret],
		['its whole text, as before', ofText],
	])('takes what is signed with the secret that Polar gave it: %s', async (_title, keyOf) => {
		const active = await published();
		expect(await fired(active, keyOf)).toMatchObject({
			status: 200,
			started: [{ verified: true }],
		});
		const next = flow({ parameters, staticData: kept(active) });
		expect(await fired(next, keyOf)).toMatchObject({ status: 200 });
		const [{ secret = '' } = {}] = endpoints();
		expect(JSON.stringify([kept(active), active.log])).not.toContain(secret);
	});

	it.each([
		`polar_whs_${'Ab1'.repeat(14)}x`,
		// No base64 of Standard Webhooks, which has its padding.
		`whsec_${'Ab1'.repeat(14)}x`,
		'a text that somebody has chosen by themselves',
	])('takes what is signed with the whole text of an older secret, such as %s', async (secret) => {
		sandbox().webhooks.polar.add({
			url: 'https://n8n.example.com/webhook/w/node/webhook',
			events: parameters.events,
		});
		for (const endpoint of endpoints()) endpoint.secret = secret;
		// Nothing is remembered of one that somebody else has made: the secret is asked for.
		const active = flow({ staticData: {}, parameters });
		expect(await fired(active, ofText)).toMatchObject({ status: 200 });
		const short = await active.receive(
			sign(event('subscription.past_due', {}), { secret: ofText('x'.repeat(40)) }),
		);
		expect(short).toMatchObject({ status: 401, started: [] });
	});

	it('goes on with another token in the credential, as Polar tells the secret again', async () => {
		const staticData = kept(await published());
		const credential = { apiKey: sandbox().polar.restricted['orders:read'] };
		const active = flow({ parameters, staticData, credential });
		expect(await fired(active)).toMatchObject({ status: 200, started: [{ verified: true }] });
	});

	it.each(['webhooks:read', 'webhooks:write'] as const)(
		'is not published with a token without %s, and the error names it',
		async (scope) => {
			const apiKey = sandbox().polar.restricted[scope];
			await expect(published({ credential: { apiKey } })).rejects.toMatchObject({
				message: expect.stringContaining(scope),
				context: { code: 'forbidden' },
			});
			expect(endpoints()).toEqual([]);
		},
	);

	it('is not taken for an endpoint that sends to Discord', async () => {
		const url = 'https://n8n.example.com/webhook/w/node/webhook';
		sandbox().webhooks.polar.add({ url, events: parameters.events, format: 'discord' });
		await published();
		expect(endpoints().map(({ format }) => format)).toEqual(['discord', 'raw']);
	});

	it('is not published for an event that Polar does not know, and the error says what to check', async () => {
		const unknown = { events: [], otherEvents: 'invoice.lost' };
		const publishing = malformedOnPurpose(async () => await published({ parameters: unknown }));
		await expect(publishing).rejects.toThrow(/Check the events/);
	});
});
