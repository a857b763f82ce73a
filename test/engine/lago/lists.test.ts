import type { Sandbox } from '../../../sandbox';
import { dayOf } from '../../../sandbox/lago/days';
import { getMany, searchCustomers } from '../../support/lists';
import { runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';
import { vendorCalled } from '../../vendors';

const sandbox = sandboxForTests();

type Invoice = ReturnType<Sandbox['segments']['lago']['invoices']>[number];
const { lists } = vendorCalled('lago');

describe.each(['2025-08', '2024-08'] as const)('a server of %s', (lagoServer) => {
	for (const { resource, idField, parts } of lists?.lists ?? []) {
		it.each(parts)(
			`leaves out filters, and the node keeps to them: each ${resource} %s`,
			async (...part) => {
				const [, parameters, rowsOf] = part;
				sandbox().set({ lagoServer });
				const rows = await getMany('lago', sandbox(), resource, parameters);
				const expected = rowsOf(sandbox()).map(({ id }) => id);
				expect(rows.map((row) => row[idField]).sort()).toEqual(expected.sort());
			},
		);
	}

	it('has no search, and the list of the field Customer shows whom it is about', async () => {
		sandbox().set({ lagoServer });
		const { another } = sandbox().cast.lago;
		const { results } = await searchCustomers('lago', sandbox(), {
			filter: 'jonas',
			page: '200/100',
		});
		expect(results).toEqual([{ name: `${another.name} (${another.email})`, value: another.id }]);
	});
});

test('what is left to pay is the amount, and all of it where a server does not say', async () => {
	const amountsOf = async () => {
		const rows = await getMany('lago', sandbox(), 'invoice', { which: 'open' });
		return new Map(rows.map(({ invoiceId, amountMinor }) => [invoiceId, amountMinor]));
	};
	const partly = sandbox()
		.segments.lago.invoices()
		.find(({ isPartlyPaid }) => isPartlyPaid);
	expect((await amountsOf()).get(partly?.id)).toBe(partly?.remaining);
	sandbox().set({ lagoServer: '2024-08' });
	expect((await amountsOf()).get(partly?.id)).toBe(partly?.total);
});

test.each([
	[{ currency: 'mxn' }, ({ currency }: Invoice) => currency === 'MXN'],
	[
		{ issuedAfter: '2023-01-10', issuedBefore: '2023-01-11' },
		({ createdAt }: Invoice) => ['2023-01-10', '2023-01-11'].includes(dayOf(createdAt)),
	],
])('invoices are filtered by %j, whatever the server makes of that', async (filters, isWanted) => {
	const expected = sandbox().segments.lago.invoices().filter(isWanted);
	for (const lagoServer of ['today', '2024-08'] as const) {
		sandbox().set({ lagoServer });
		const rows = await getMany('lago', sandbox(), 'invoice', { filters });
		expect(rows.map(({ invoiceId }) => invoiceId).sort()).toEqual(
			expected.map(({ id }) => id).sort(),
		);
	}
});

test('invoices of one customer are asked for by the external ID', async () => {
	const { id } = sandbox().cast.lago.another;
	const rows = await getMany('lago', sandbox(), 'invoice', { filters: { customerId: id } });
	expect(rows.map(({ customerId }) => customerId)).toEqual([id, id]);
	expect(sandbox().requests.at(-1)?.query.external_customer_id).toBe(id);
});

test("an invoice has the customer's time zone, if Lago knows it, so that no reminder comes at night", async () => {
	const rows = await getMany('lago', sandbox(), 'invoice', { which: 'overdue' });
	const countries = new Map(sandbox().customers.lago.map(({ id, country }) => [id, country]));
	const zones = rows.map(({ customerId, timeZone }) => [
		countries.get(String(customerId)),
		timeZone,
	]);
	expect(zones).toContainEqual(['MX', 'America/Mexico_City']);
	expect(zones).toContainEqual(['FR', null]);
});

test('a subscription has name and email where they are loaded', async () => {
	const parameters = { which: 'ending', filters: { endsWithinDays: 3 } };
	const [plain] = await getMany('lago', sandbox(), 'subscription', parameters);
	expect(plain).toMatchObject({ customerName: null, email: null });
	const [loaded] = await getMany('lago', sandbox(), 'subscription', {
		...parameters,
		options: { loadContact: true },
	});
	const customer = sandbox().customers.lago.find(({ id }) => id === loaded?.customerId);
	expect(loaded).toMatchObject({ customerName: customer?.name });
});

test.each(['invoice', 'subscription'] as const)(
	'a key that may not read each %s is told which permission it lacks',
	async (resource) => {
		const { limitedKeys } = sandbox().lago;
		const { success } = await runOperation('lago', sandbox(), {
			parameters: { resource, operation: 'getAll', which: 'all' },
			credential: { apiKey: limitedKeys[resource] },
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json).toMatchObject({ error: 'forbidden' });
		expect(success[0]?.json.message).toMatch(/the permission (Invoices|Subscriptions) \(Read\)/);
	},
);

test('a list whose pages do not say which is the next goes by how many there are', async () => {
	sandbox().answerWith(({ query }) => ({
		body: {
			customers: [{ external_id: `cust-${String(query.page)}` }],
			meta: { current_page: Number(query.page), total_pages: 3, total_count: 3 },
		},
	}));
	expect(await getMany('lago', sandbox(), 'customer')).toHaveLength(3);
});
