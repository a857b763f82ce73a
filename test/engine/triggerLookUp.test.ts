import { textOrNull, type Send } from '../../nodes/core';
import { isRecord } from '../../nodes/core/reading/parse';
import { standardSecretProblem } from '../../nodes/core/webhook';
import { verifyStandardWebhook, type Trigger } from '../../nodes/core/webhook';
import { inventedTrigger } from '../support/inventedTrigger';
import { acme, acmeCredential, inventedVendorForTests } from '../support/inventedVendor';
import { svix } from '../support/signatures/standardWebhooks';
import { Flow } from '../support/webhook';

const vendor = inventedVendorForTests();
const { sign, secrets } = svix;

const trigger: Trigger<Send> = {
	vendor: 'Acme',
	credentialType: acmeCredential.name,
	events: ['payment.failed'],
	read: ({ type, id, customer, email }) => ({
		event: textOrNull(type),
		eventId: textOrNull(id),
		occurredAt: null,
		customerId: textOrNull(customer),
		customerName: null,
		email: textOrNull(email),
	}),
	lookUp: {
		provider: acme((send) => send),
		async customerOf({ invoice }, send) {
			const subject = 'the invoice';
			const found = await send({ method: 'GET', path: ['invoices', String(invoice)], subject });
			const { customer, name, email } = isRecord(found) ? found : {};
			return {
				customerId: textOrNull(customer),
				customerName: textOrNull(name),
				email: textOrNull(email),
			};
		},
	},
	verify: verifyStandardWebhook,
	secretProblem: standardSecretProblem,
};

const flow = ({ events = ['*'], isTest = false, its = trigger } = {}) =>
	new Flow(
		{
			node: inventedTrigger(its),
			credentialTypes: [acmeCredential],
			credentials: { acmeApi: { baseUrl: vendor().baseUrl, signingSecret: secrets.good } },
			parameters: { events },
		},
		isTest,
	);

const failedPayment = { type: 'payment.failed', invoice: 'inv_1' };
const ana = { customer: 'c_1', name: 'Ana', email: 'ana@example.com' };
const knowsAna = () => {
	vendor().answer = () => ({ body: ana });
};

test('the customer of an event that names none is looked up', async () => {
	knowsAna();
	const { status, started } = await flow().receive(sign(failedPayment));
	expect(status).toBe(200);
	expect(started).toMatchObject([
		{ customerId: 'c_1', customerName: 'Ana', email: 'ana@example.com', payload: failedPayment },
	]);
	expect(vendor().requests.map(({ pathname }) => pathname)).toEqual(['/invoices/inv_1']);
});

test('so it is in a test from the editor', async () => {
	knowsAna();
	const { started } = await flow({ isTest: true }).receive(sign(failedPayment));
	expect(started).toMatchObject([{ customerId: 'c_1' }]);
});

test('what the event says itself is not overwritten', async () => {
	knowsAna();
	const { started } = await flow().receive(sign({ ...failedPayment, email: 'own@example.com' }));
	expect(started).toMatchObject([{ customerId: 'c_1', email: 'own@example.com' }]);
});

test.each([
	['names its customer', () => sign({ ...failedPayment, customer: 'c_2' }), {}],
	['was not chosen', () => sign(failedPayment), { events: ['other.event'] }],
	['is not signed', () => ({ ...sign(failedPayment), headers: {} }), {}],
])('nothing is asked for an event that %s', async (_title, call, setup) => {
	await flow(setup).receive(call());
	expect(vendor().requests).toEqual([]);
});

test('a repeat is not looked up again', async () => {
	knowsAna();
	const active = flow();
	const call = sign(failedPayment);
	await active.receive(call);
	expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
	expect(vendor().requests).toHaveLength(1);
});

test.each([
	['has too much to do', { status: 429, body: {} }],
	['is down', { status: 503, body: {} }],
])('where the vendor %s the event is asked for again later, and taken then', async (_title, no) => {
	vendor().answer = () => no;
	const active = flow();
	const call = sign(failedPayment);
	expect(await active.receive(call)).toMatchObject({ status: 503, started: [] });
	expect(vendor().requests).toHaveLength(1);
	knowsAna();
	expect(await active.receive(call)).toMatchObject({
		status: 200,
		started: [{ customerId: 'c_1' }],
	});
	expect(await active.receive(call)).toMatchObject({ status: 200, started: [] });
});

test('a look-up that takes too long is given up, and the event asked for again later', async () => {
	const deadline = new AbortController();
	const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
	vendor().answer = async () => {
		deadline.abort();
		return await new Promise(() => {});
	};
	expect(await flow().receive(sign(failedPayment))).toMatchObject({ status: 503, started: [] });
	expect(timeout.mock.calls[0]?.[0]).toBeLessThan(5000);
});

test.each([
	[{ status: 404, body: { message: 'no such invoice' } }, 'could not find'],
	[{ status: 401, body: { message: 'SECRETKEY is wrong' } }, 'does not accept the key'],
	[{ status: 200, body: 'no JSON' }, 'an unexpected answer'],
])('after %j the flow starts without the customer, and the log says why', async (answer, words) => {
	vendor().answer = () => answer;
	const active = flow();
	const { status, started } = await active.receive(sign(failedPayment));
	expect(status).toBe(200);
	expect(started).toMatchObject([{ customerId: null, customerName: null, email: null }]);
	expect(active.log).toEqual([['warn', expect.stringContaining(words)]]);
	expect(JSON.stringify(active.log)).not.toContain('SECRETKEY');
});

test('of two deliveries of one event that come at once, one starts the flow', async () => {
	knowsAna();
	const active = flow();
	const payload = { ...failedPayment, id: 'evt_1' };
	const answers = await Promise.all([1, 2].map(async () => await active.receive(sign(payload))));
	expect(answers.map(({ status }) => status)).toEqual([200, 200]);
	expect(answers.flatMap(({ started }) => started)).toHaveLength(1);
	expect(vendor().requests).toHaveLength(1);
});

test('of two that come at once while the vendor is down, both are asked for again', async () => {
	vendor().answer = () => ({ status: 503, body: {} });
	const active = flow();
	const call = sign(failedPayment);
	const answers = await Promise.all([active.receive(call), active.receive(call)]);
	expect(answers.map(({ status }) => status)).toEqual([503, 503]);
});

describe('where events name the customer without an email', () => {
	const { lookUp } = trigger;
	const its = { ...trigger, lookUp: lookUp && { ...lookUp, forEmail: true } };
	const named = { ...failedPayment, customer: 'c_1' };

	it('the email is looked up', async () => {
		knowsAna();
		const { started } = await flow({ its }).receive(sign(named));
		expect(started).toMatchObject([{ customerId: 'c_1', email: 'ana@example.com' }]);
	});

	it('nothing is asked for one that has it', async () => {
		await flow({ its }).receive(sign({ ...named, email: 'own@example.com' }));
		expect(vendor().requests).toEqual([]);
	});

	it.each([
		['another customer is found', { body: { ...ana, customer: 'c_2' } }],
		['nobody is found', { status: 404, body: {} }],
	])('the flow starts with the customer, and without an email, if %s', async (_title, answer) => {
		vendor().answer = () => answer;
		const active = flow({ its });
		const { started } = await active.receive(sign(named));
		expect(started).toMatchObject([{ customerId: 'c_1', customerName: null, email: null }]);
		expect(active.log).toHaveLength(1);
	});
});
