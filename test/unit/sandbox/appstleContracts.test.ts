import { startSandbox, type Sandbox } from '../../../sandbox';
import type { AppstleCustomer } from '../../../sandbox/appstle/customers';
import { clientsOf } from './clients';

describe("the sandbox as Appstle, with its customers' contracts:", () => {
	let sandbox: Sandbox;
	let appstle: ReturnType<typeof clientsOf>['appstle'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		appstle = clientsOf(sandbox).appstle;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const list = async (params: object) =>
		(await appstle.get('/subscription-contract-details', { params })).data;
	const contractIds = (rows: ReadonlyArray<{ subscriptionContractId: number }>) =>
		rows.map((row) => row.subscriptionContractId);
	const contracts = () => sandbox.segments.appstle.subscriptions();
	const contractsOf = ({ id }: AppstleCustomer) =>
		contracts().filter(({ customer }) => customer.id === id);

	it('the list holds each contract once, with its customer', async () => {
		const rows = await list({ size: 1000 });
		const [first] = contracts();

		expect(contractIds(rows)).toEqual(contracts().map(({ contractId }) => contractId));
		expect(new Set(contractIds(rows)).size).toBe(rows.length);
		expect(rows[0]).toMatchObject({
			customerId: first?.customer.id,
			customerName: first?.customer.name,
			customerEmail: first?.customer.email,
			phone: first?.customer.phone,
		});
	});

	it('the list comes as a bare array, or as a page', async () => {
		const bare = await list({ page: 1, size: 7 });
		sandbox.set({ appstlePaged: true });
		const paged = await list({ page: 1, size: 7 });

		expect(bare).toHaveLength(7);
		expect(paged).toMatchObject({
			content: bare,
			totalElements: contracts().length,
			number: 1,
			size: 7,
		});
	});

	it.each(['active', 'paused', 'cancelled'])('%s ones can be asked for', async (status) => {
		const expected = contracts().filter((one) => one.status === status);

		expect(expected).not.toEqual([]);
		expect(contractIds(await list({ status, size: 1000 }))).toEqual(
			expected.map(({ contractId }) => contractId),
		);
	});

	it.each(['sleeping', 'PAUSED'])('the status %s is refused', async (status) => {
		expect(await list({ status })).toMatchObject({ status: 400 });
	});

	it.each(['id', 'next_billing_date', 'created_at', 'order_amount'])(
		'they can be sorted by %s',
		async (name) => {
			const ids = async (direction: string) =>
				contractIds(await list({ sort: `${name},${direction}`, size: 1000 }));
			const ascending = await ids('asc');

			expect(await ids('desc')).not.toEqual(ascending);
			expect([...ascending].sort()).toEqual([...(await ids('desc'))].sort());
		},
	);

	it('the last come first by id,desc', async () => {
		const ids = contractIds(await list({ sort: 'id,desc', size: 1000 }));

		expect(ids).toEqual([...ids].sort((a, b) => b - a));
	});

	it('some customers have two paused ones', () => {
		const paused = contracts().filter(({ status }) => status === 'paused');

		expect(new Set(paused.map(({ customer }) => customer)).size).toBeLessThan(paused.length);
	});

	it('the list of customers counts them, and knows the next order and the value', async () => {
		const path = '/subscription-contract-details/customers';
		const { data } = await appstle.get(path, { params: { size: 100 } });

		for (const [index, row] of data.entries()) {
			const customer = sandbox.customers.appstle[index];
			const own = customer ? contractsOf(customer) : [];
			const active = own.filter(({ status }) => status === 'active');
			const dates = active.map(({ nextBillingDate }) => nextBillingDate?.toISOString()).sort();
			expect(row).toMatchObject({
				customerId: customer?.id,
				activeSubscriptions: active.length,
				inActiveSubscriptions: own.length - active.length,
				nextOrderDate: dates[0] ?? null,
			});
			expect(row.lifetimeValue > 0).toBe(own.length > 0);
		}
	});

	it('customers with more than one active contract are those that the filter finds', async () => {
		const path = '/subscription-contract-details/customers';
		const params = { activeMoreThanOneSubscription: true, size: 1000 };
		const { data } = await appstle.get(path, { params });
		const expected = sandbox.customers.appstle.filter(
			(customer) => contractsOf(customer).filter(({ status }) => status === 'active').length > 1,
		);

		expect(data.map((row: { customerId: number }) => row.customerId)).toEqual(
			expected.map(({ id }) => id),
		);
	});

	it('a customer by itself shows them with their status', async () => {
		const { caseTwin } = sandbox.cast.appstle;
		const { data } = await appstle.get(`/subscription-customers/${caseTwin.id}`);

		expect(data.subscriptionContracts.nodes).toEqual(
			contractsOf(caseTwin).map(({ contractId, status }) => ({
				id: `gid://shopify/SubscriptionContract/${contractId}`,
				status: status.toUpperCase(),
			})),
		);
	});

	it('one of them can be asked for by its number', async () => {
		const [, second] = contracts();
		const params = { subscriptionContractId: second?.contractId };

		expect(contractIds(await list(params))).toEqual([second?.contractId]);
		expect(await list({ subscriptionContractId: 12 })).toEqual([]);
	});

	it.each(['contractAmount', 'totalPrice'] as const)(
		'their price can be in %s alone',
		async (appstleAmount) => {
			sandbox.set({ appstleAmount });
			const [row] = await list({});

			expect(row).toHaveProperty(appstleAmount, expect.any(Number));
			expect(row).not.toHaveProperty('orderAmount');
		},
	);
});
