import { appstlePayload } from '../../../sandbox/appstle/eventPayload';
import { sandboxForTests } from '../../support/sandbox';
import { standardWebhooks } from '../../support/signatures/standardWebhooks';
import { triggerFlow, triggerOf, triggerSetup } from '../../support/triggers';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.appstle;

const { sign } = standardWebhooks;
const flow = () => triggerFlow(triggerOf('appstle'), sandbox());
const payloadOf = (event: string, customer = cast().another) =>
	appstlePayload(event, customer, sandbox().conditions);

const billing = [
	'subscription.billing-success',
	'subscription.billing-failure',
	'subscription.billing-skipped',
	'subscription.upcoming-order-notification',
];
const contract = [
	'subscription.created',
	'subscription.updated',
	'subscription.activated',
	'subscription.paused',
	'subscription.cancelled',
	'subscription.billing-interval-changed',
	'subscription.next-order-date-changed',
];

describe('Appstle’s events', () => {
	it('are found by whoever types that a payment failed', () => {
		const { properties } = triggerSetup(triggerOf('appstle')).node.description;
		const names = properties.flatMap(({ options = [] }) => options.map(({ name }) => name));
		const found = names.filter((name) => name.includes('Failed'));
		expect(found).toEqual(['Payment Failed (subscription.billing-failure)']);
	});

	it.each(contract)('%s names its customer itself', async (event) => {
		const { id, name, email } = cast().another;
		const { status, started } = await flow().receive(sign(payloadOf(event)));
		expect(status).toBe(200);
		expect(started).toMatchObject([
			{ event, customerId: String(id), customerName: name, email, verified: true },
		]);
		expect(sandbox().requests).toEqual([]);
	});

	it.each(billing)('%s has its customer looked up by the contract', async (event) => {
		const { id, name, email, activeContracts } = cast().another;
		const { status, started } = await flow().receive(sign(payloadOf(event)));
		expect(status).toBe(200);
		expect(started).toMatchObject([{ event, customerId: String(id), customerName: name, email }]);
		expect(sandbox().requests.map(({ path, query }) => [path, query])).toEqual([
			[
				'/appstle/api/external/v2/subscription-contract-details',
				{ subscriptionContractId: String(activeContracts[0]), page: '0', size: '50' },
			],
		]);
	});

	it('subscription.updated without a customer is looked up by the contract’s own ID', async () => {
		sandbox().set({ appstleEventsNameCustomer: false });
		const { id, email } = cast().plain;
		const call = sign(payloadOf('subscription.updated', cast().plain));
		expect((await flow().receive(call)).started).toMatchObject([{ customerId: String(id), email }]);
	});

	it('have their time and their ID from the headers that are signed', async () => {
		const at = new Date('2026-11-20T10:00:00Z');
		jest.spyOn(Date, 'now').mockReturnValue(at.getTime());
		const call = sign(payloadOf('subscription.billing-failure'), { id: 'msg_7', at });
		expect((await flow().receive(call)).started).toMatchObject([
			{ eventId: 'msg_7', occurredAt: at.toISOString() },
		]);
	});

	it('name nobody where the list gives other contracts than was asked for', async () => {
		const stranger = { subscriptionContractId: 1, customerId: 42, customerEmail: 'x@example.com' };
		sandbox().answerWith(() => ({ body: [stranger] }));
		const active = flow();
		const { status, started } = await active.receive(
			sign(payloadOf('subscription.billing-failure')),
		);
		expect(status).toBe(200);
		expect(started).toMatchObject([{ customerId: null, customerName: null, email: null }]);
		expect(active.log).toEqual([
			['warn', expect.stringContaining('could not find the subscription')],
		]);
	});

	it('never take the number of a billing attempt for that of a contract', async () => {
		const payload = { type: 'subscription.billing-failure', data: { id: 15_600_001 } };
		const { started } = await flow().receive(sign(payload));
		expect(started).toMatchObject([{ customerId: null, email: null }]);
		expect(sandbox().requests).toEqual([]);
	});

	it.each([{ status: 429 }, { status: 503 }, { reset: true }])(
		'come again where Appstle cannot be asked just now (%j)',
		async (answer) => {
			const active = flow();
			const call = sign(payloadOf('subscription.billing-failure'));
			sandbox().answerWith(() => answer);
			expect(await active.receive(call)).toMatchObject({ status: 503, started: [] });
			sandbox().answerWith(null);
			expect((await active.receive(call)).started).toMatchObject([
				{ customerId: String(cast().another.id) },
			]);
		},
	);

	it('name customers whose ID is larger than a number can be', async () => {
		sandbox().set({ appstleLargeIds: true });
		const { id } = cast().another;
		for (const event of ['subscription.paused', 'subscription.billing-failure']) {
			const { started } = await flow().receive(sign(payloadOf(event)));
			expect(started).toMatchObject([{ customerId: `9900${id}` }]);
		}
	});
});
