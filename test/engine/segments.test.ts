import type { IDataObject } from 'n8n-workflow';
import { ofMinor, sums } from '../../nodes/core/list/money';
import { runOperation } from '../support/portals';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

async function getMany(provider: VendorName, resource: string, parameters: IDataObject = {}) {
	const { success } = await runOperation(provider, sandbox(), {
		parameters: { resource, operation: 'getAll', returnAll: true, ...parameters },
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

/** Rows of a customer, by the customer's ID. */
function byCustomer<Row>(rows: Row[], idOf: (row: Row) => string): Array<[string, Row[]]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row]);
	return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

const sorted = (rows: IDataObject[]) =>
	rows.sort((one, other) => (String(one.customerId) < String(other.customerId) ? -1 : 1));

describe("Meteroid's invoices", () => {
	const unpaid = { status: ['FINALIZED'], paymentStatus: ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'] };
	const areUnpaid = () =>
		sandbox()
			.segments.meteroid.invoices()
			.filter(
				({ status, paymentStatus }) =>
					status === 'FINALIZED' && unpaid.paymentStatus.includes(paymentStatus),
			);

	it('that are unpaid are those and no others', async () => {
		const rows = await getMany('meteroid', 'invoice', { filters: unpaid });
		expect(rows.map(({ invoiceId }) => invoiceId).sort()).toEqual(
			areUnpaid()
				.map(({ id }) => id)
				.sort(),
		);
		expect(sandbox().requests[0]?.query.statuses).toBe('FINALIZED');
	});

	it('tell what is due, in both forms', async () => {
		const rows = await getMany('meteroid', 'invoice', { filters: unpaid });
		for (const { id, amountDue, currency } of areUnpaid()) {
			const row = rows.find(({ invoiceId }) => invoiceId === id);
			expect(row).toMatchObject(ofMinor(amountDue, currency));
		}
	});

	it('give each customer one item, with the count and the sum of each currency', async () => {
		const rows = await getMany('meteroid', 'invoice', { filters: unpaid, onePerCustomer: true });
		const expected = byCustomer(areUnpaid(), ({ customer }) => customer.id);
		expect(rows.some(({ count }) => count === 3)).toBe(true);
		expect(rows.some(({ currency }) => currency === null)).toBe(true);
		expect(sorted(rows)).toEqual(
			expected.map(([customerId, invoices]) => {
				const totals = sums(invoices.map((one) => ofMinor(one.amountDue, one.currency)));
				const [total] = totals;
				const none = { amount: null, amountMinor: null, currency: null };
				return {
					customerId,
					customerName: invoices[0]?.customer.name ? expect.any(String) : null,
					email: rows.find((row) => row.customerId === customerId)?.email ?? null,
					phone: null,
					count: invoices.length,
					...(totals.length === 1 ? total : none),
					amounts: totals.map((one) => `${one.amount} ${one.currency}`).join(' + '),
				};
			}),
		);
	});

	it('count all invoices of a customer, however few customers are wanted', async () => {
		const all = await getMany('meteroid', 'invoice', { onePerCustomer: true });
		const few = { onePerCustomer: true, returnAll: false, limit: 4 };
		expect(await getMany('meteroid', 'invoice', few)).toEqual(all.slice(0, 4));
	});

	it('bring the contact along on request, asked for once for each customer', async () => {
		const options = { loadContact: true };
		const rows = await getMany('meteroid', 'invoice', { filters: unpaid, options });
		for (const row of rows) {
			const customer = sandbox().customers.meteroid.find(({ id }) => id === row.customerId);
			const email = customer?.email ?? customer?.invoicingEmails[0];
			expect(row.email).toBe(email?.toLowerCase() ?? null);
		}
		const customers = new Set(rows.map(({ customerId }) => customerId));
		const loaded = sandbox().requests.filter(({ path }) => path.includes('/customers/'));
		expect(loaded).toHaveLength(customers.size);
	});

	it('stay in the list where their customer is gone', async () => {
		const gone = areUnpaid()[0]?.customer.id ?? '';
		sandbox().answerWith(({ path }) =>
			path.endsWith(gone) ? { status: 404, body: { code: 'NOT_FOUND' } } : undefined,
		);
		const options = { loadContact: true };
		const rows = await getMany('meteroid', 'invoice', { filters: unpaid, options });
		expect(rows).toHaveLength(areUnpaid().length);
		expect(rows.find(({ customerId }) => customerId === gone)).toMatchObject({ phone: null });
	});

	it('fail as a whole where contacts may not be loaded', async () => {
		sandbox().answerWith(({ path }) =>
			path.includes('/customers/') ? { status: 403, body: {} } : undefined,
		);
		const parameters = { filters: unpaid, options: { loadContact: true } };
		expect(await getMany('meteroid', 'invoice', parameters)).toMatchObject([{ code: 'forbidden' }]);
	});

	it('can be asked for by several statuses', async () => {
		const filters = { status: ['DRAFT', 'VOID'] };
		const rows = await getMany('meteroid', 'invoice', { filters, simplify: false });
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['DRAFT', 'VOID']));
		const lists = sandbox().requests.filter(({ path }) => path.endsWith('/invoices'));
		expect(lists[0]?.query.statuses).toEqual(['DRAFT', 'VOID']);
	});

	it('are not filtered by what was left empty', async () => {
		const filters = { status: [], paymentStatus: [] };
		const rows = await getMany('meteroid', 'invoice', { filters });
		expect(rows).toHaveLength(sandbox().segments.meteroid.invoices().length);
	});
});

test("Meteroid's paused subscriptions are those and no others", async () => {
	const filters = { status: '=PAUSED, SUSPENDED' };
	const rows = await getMany('meteroid', 'subscription', { filters });
	const expected = sandbox()
		.segments.meteroid.subscriptions()
		.filter(({ status }) => ['PAUSED', 'SUSPENDED'].includes(status));
	expect(rows.map(({ subscriptionId }) => subscriptionId).sort()).toEqual(
		expected.map(({ id }) => id).sort(),
	);
});

test("Appstle's paused subscriptions are those and no others, with whom to write to", async () => {
	const rows = await getMany('appstle', 'subscription', { filters: { status: 'paused' } });
	const expected = sandbox()
		.segments.appstle.subscriptions()
		.filter(({ status }) => status === 'paused');
	expect(expected.length).toBeGreaterThan(3);
	expect(rows.map(({ customerId, email }) => [customerId, email]).sort()).toEqual(
		expected
			.map(({ customer }) => [String(customer.id), customer.email?.toLowerCase() ?? null])
			.sort(),
	);
});

test("Appstle's customers with more than one subscription are those and no others", async () => {
	const filters = { activeMoreThanOneSubscription: true };
	const rows = await getMany('appstle', 'customer', { filters });
	const active = sandbox()
		.segments.appstle.subscriptions()
		.filter(({ status }) => status === 'active');
	const several = byCustomer(active, ({ customer }) => String(customer.id)).filter(
		([, contracts]) => contracts.length > 1,
	);
	expect(rows.map(({ customerId }) => customerId).sort()).toEqual(several.map(([id]) => id));
	for (const row of rows) expect(row.activeSubscriptions).toBeGreaterThan(1);
});

test("gigstack's payments that are not paid yet are those and no others, one item for each client", async () => {
	const filters = { status: 'not_paid_yet' };
	const rows = await getMany('gigstack', 'payment', { filters, onePerCustomer: true });
	const pending = sandbox()
		.segments.gigstack.payments()
		.filter(({ status }) => ['requires_payment_method', 'pending'].includes(status));
	const expected = byCustomer(pending, ({ client }) => client.id);
	expect(sorted(rows).map(({ customerId, count }) => [customerId, count])).toEqual(
		expected.map(([id, payments]) => [id, payments.length]),
	);
	const [first] = rows;
	expect(first?.amount).toMatch(/^\d+(\.\d+)?$/);
});

test("gigstack's clients can be chosen by when they came, and by metadata", async () => {
	const [early, late] = [...sandbox().customers.gigstack]
		.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
		.map(({ createdAt }) => createdAt)
		.filter((_, index) => index === 10 || index === 20);
	const filters = { createdAfter: early?.toISOString(), createdBefore: late?.toISOString() };
	const rows = await getMany('gigstack', 'customer', { filters } as IDataObject);
	const expected = sandbox().customers.gigstack.filter(
		({ createdAt }) => early && late && createdAt >= early && createdAt <= late,
	);
	expect(rows.map(({ customerId }) => customerId).sort()).toEqual(
		expected.map(({ id }) => id).sort(),
	);
	await getMany('gigstack', 'customer', {
		filters: { metadata: { field: [{ key: 'plan', value: 'gold' }] } },
	});
	expect(sandbox().requests.at(-1)?.query).toMatchObject({ 'metadata.plan': 'gold' });
});

test.each(['%', '_', "o'hara", '"quoted"', '🥨', 'ñ', 'x'.repeat(2000), 'a&b=c#d', '../..'])(
	'a search for %j reaches the provider as it is, with what the server takes for wildcards escaped',
	async (search) => {
		const rows = await getMany('meteroid', 'customer', { filters: { search } });
		expect(rows.every(({ code }) => code === undefined)).toBe(true);
		expect(sandbox().requests[0]?.query.search).toBe(search.replace(/[%_]/, '\\$&'));
	},
);

describe('what cannot be asked for is refused before anything is sent', () => {
	it.each<[VendorName, string, IDataObject, string]>([
		['meteroid', 'invoice', { status: '=UNPAID' }, 'Status'],
		['meteroid', 'invoice', { status: ['FINALIZED', 'LOST'] }, 'Status'],
		['meteroid', 'invoice', { paymentStatus: '=LATE' }, 'Payment Status'],
		['meteroid', 'subscription', { status: '={{ undefined }}' }, 'Status'],
		['meteroid', 'invoice', { customerId: '={{ undefined }}' }, 'Customer ID'],
		['meteroid', 'customer', { search: ' ' }, 'Search'],
		['meteroid', 'customer', { search: 'a\nb' }, 'Search'],
		['meteroid', 'customer', { search: '\ud800' }, 'Search'],
		['appstle', 'subscription', { status: '=Paused' }, 'Status'],
		['appstle', 'customer', { email: '' }, 'Email'],
		['gigstack', 'payment', { status: '' }, 'Status'],
		['gigstack', 'customer', { createdAfter: 'soon' }, 'Created After'],
		[
			'gigstack',
			'payment',
			{ createdAfter: '2026-11-02', createdBefore: '2026-11-01' },
			'Created After',
		],
		['gigstack', 'customer', { metadata: { field: [{ key: '', value: 'x' }] } }, 'Metadata'],
	])("at %s's list of each %s: %j", async (provider, resource, filters, name) => {
		expect(await getMany(provider, resource, { filters })).toEqual([
			{ error: expect.stringContaining(name), code: 'invalid_input' },
		]);
		expect(sandbox().statistics.requests).toBe(0);
	});

	it('a way to sort that the provider does not know', async () => {
		const parameters = { options: { sortBy: '=age.asc' } };
		for (const provider of ['appstle', 'gigstack', 'meteroid'] as const) {
			const rows = await getMany(provider, 'customer', parameters);
			expect(rows).toMatchObject([{ code: 'invalid_input' }]);
		}
	});
});

test.each(['customer', 'subscription'])(
	"Appstle's list of each %s is the same in both of its shapes",
	async (resource) => {
		const bare = await getMany('appstle', resource);
		sandbox().set({ appstlePaged: true });
		expect(await getMany('appstle', resource)).toEqual(bare);
	},
);
