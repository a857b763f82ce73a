import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { malformedOnPurpose } from '../../support/contracts/onPurpose';
import { execute } from '../../support/engine';
import { getMany } from '../../support/lists';
import { runOperation, setupOf } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

const list = async (resource: string, parameters: IDataObject = {}) =>
	await getMany('meteroid', sandbox(), resource, parameters);
const invoices = async (parameters: IDataObject) => await list('invoice', parameters);
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

describe.each(['A', 'B'] as const)("Meteroid's invoices, generation %s", (meteroidVersion) => {
	beforeEach(() => sandbox().set({ meteroidVersion }));

	/** The oldest servers know no closed ones. */
	const known = () =>
		sandbox()
			.segments.meteroid.invoices()
			.filter(({ status }) => meteroidVersion !== 'A' || status !== 'CLOSED');

	it('tell number, status and due day, and who is to pay', async () => {
		const rows = await invoices({});
		expect(rows).toHaveLength(known().length);
		for (const { id, number, status, dueAt, customer } of known()) {
			expect(rows.find(({ invoiceId }) => invoiceId === id)).toMatchObject({
				customerId: customer.id,
				customerName: customer.name === '' ? null : expect.any(String),
				invoiceNumber: number,
				status,
				dueDate: dayOf(dueAt),
			});
		}
		expect(rows.some(({ email }) => email !== null)).toBe(true);
	});

	it('are found one by one by the UUID that is in their ID, too', async () => {
		const [invoice] = known();
		const uuids = [invoice?.uuid, invoice?.uuid.toUpperCase()];
		const { success } = await runOperation('meteroid', sandbox(), {
			parameters: { resource: 'invoice', operation: 'get' },
			items: uuids.map((invoiceId) => ({ invoiceId })),
			onError: 'continueRegularOutput',
		});
		const { id, number } = invoice ?? {};
		expect(success.map(({ json }) => json)).toMatchObject(
			uuids.map(() => ({ invoiceId: id, invoiceNumber: number })),
		);
	});

	it('that are due before a day are those and no others', async () => {
		const day = '2023-02-09';
		const rows = await invoices({ filters: { dueBefore: `${day}T00:00:00` } });
		const expected = known().filter(({ dueAt }) => {
			const due = dayOf(dueAt);
			return due !== null && due < day;
		});
		expect(expected.length).toBeGreaterThan(3);
		expect(rows.map(({ invoiceId }) => invoiceId).sort()).toEqual(
			expected.map(({ id }) => id).sort(),
		);
	});

	it('are overdue as long as something is owed, and nobody owes a draft or a void one', async () => {
		const rows = await invoices({});
		for (const { id, status, amountDue, dueAt } of known()) {
			const { daysOverdue } = rows.find(({ invoiceId }) => invoiceId === id) ?? {};
			const isOwed = status === 'FINALIZED' && amountDue > 0 && dueAt !== null;
			if (isOwed) expect(daysOverdue).toBeGreaterThan(100);
			else expect(daysOverdue).toBeNull();
		}
	});

	it('one per customer leave out what nobody has to pay, unless it is asked for', async () => {
		const rows = await invoices({ onePerCustomer: true });
		const countOf = (statuses: string[]) =>
			known().filter(({ status }) => statuses.includes(status)).length;
		const total = (items: IDataObject[]) =>
			items.reduce((sum, { invoiceCount }) => sum + Number(invoiceCount), 0);
		expect(total(rows)).toBe(countOf(['FINALIZED']));
		const drafts = { onePerCustomer: true, filters: { status: ['DRAFT', 'VOID'] } };
		expect(total(await invoices(drafts))).toBe(countOf(['DRAFT', 'VOID']));
		expect(countOf(['DRAFT', 'VOID'])).toBeGreaterThan(0);
	});

	it('come in the order that was chosen', async () => {
		await invoices({ options: { sortBy: 'invoice_date.desc' } });
		expect(sandbox().requests[0]?.query.order_by).toBe('invoice_date.desc');
		const rows = await list('subscription', { options: { sortBy: 'plan_name.asc' } });
		const names = rows.map(({ planName }) => String(planName));
		expect(names).toEqual([...names].sort());
	});

	it('come whole, however large a page of them would be', async () => {
		sandbox().set({ meteroidVersion, meteroidUsageLines: 20 });
		const rows = await invoices({});
		expect(rows).toHaveLength(known().length);
		const sizes = sandbox().requests.map(({ query }) => query.per_page);
		expect(sizes.slice(0, 2)).toEqual(['100', '50']);
		expect(sizes.filter((size) => size === '100')).toHaveLength(1);
	});
});

describe("Meteroid's open invoices", () => {
	const dueOn = (due_date: string | null, row: IDataObject = {}) => ({
		id: `inv_${due_date}_${JSON.stringify(row)}`,
		customer_id: 'cus_1',
		status: 'FINALIZED',
		payment_status: 'UNPAID',
		amount_due: 100,
		currency: 'EUR',
		due_date,
		...row,
	});
	const answerWith = (data: IDataObject[]) =>
		sandbox().answerWith(() => ({
			body: { data, pagination_meta: { total_pages: 1, total_items: data.length } },
		}));
	const listed = async (parameters: IDataObject, timeZone: string) => {
		const rows = { resource: 'invoice', operation: 'getAll', onePerCustomer: false };
		const all = { ...rows, ...parameters };
		const setup = setupOf('meteroid', sandbox(), { parameters: all });
		return (await execute({ ...setup, timeZone })).success.map(({ json }) => json);
	};

	// There it is never the same day.
	it.each(['Pacific/Kiritimati', 'Pacific/Niue'])(
		'are overdue from the day after their due day, as people in the time zone of the workflow count (%s)',
		async (zone) => {
			const today = DateTime.now().setZone(zone);
			const day = (days: number) => today.minus({ days }).toISODate();
			answerWith([dueOn(day(2)), dueOn(day(1)), dueOn(day(0)), dueOn(day(-1)), dueOn(null)]);
			const overdue = await listed({ which: 'overdue' }, zone);
			expect(overdue.map(({ daysOverdue }) => daysOverdue)).toEqual([2, 1]);
			const open = await listed({ which: 'open' }, zone);
			expect(open.map(({ daysOverdue }) => daysOverdue)).toEqual([2, 1, 0, 0, null]);
			const [customer] = await listed({ which: 'open', onePerCustomer: true }, zone);
			expect(customer).toMatchObject({ invoiceCount: 5, dueDate: day(2), daysOverdue: 2 });
		},
	);

	it('are what a new node lists, asked for by their status', async () => {
		const [first] = await listed({ limit: 1 }, 'UTC');
		expect(first).toMatchObject({ status: 'FINALIZED' });
		expect(sandbox().requests[0]?.query.statuses).toBe('FINALIZED');
	});

	it('are not those over nothing, nor those whose payment is on its way', async () => {
		const day = '2026-01-01';
		answerWith([
			dueOn(day),
			dueOn(day, { payment_status: 'PARTIALLY_PAID' }),
			dueOn(day, { payment_status: 'ERRORED' }),
			dueOn(day, { payment_status: 'PROCESSING' }),
			dueOn(day, { payment_status: 'PAID', amount_due: 0 }),
			dueOn(day, { amount_due: 0 }),
			dueOn(day, { status: 'DRAFT' }),
			dueOn(day, { status: 'VOID' }),
			dueOn(day, { status: 'UNCOLLECTIBLE' }),
			dueOn(day, { status: 'CLOSED' }),
		]);
		const rows = await listed({}, 'UTC');
		expect(rows.map(({ paymentStatus }) => paymentStatus)).toEqual([
			'UNPAID',
			'PARTIALLY_PAID',
			'ERRORED',
		]);
	});

	it('are not narrowed by a filter that the node no longer shows', async () => {
		const filters = { status: ['DRAFT'], paymentStatus: ['PAID'] };
		const rows = await listed({ filters, returnAll: true }, 'UTC');
		expect(rows).toEqual(await listed({ returnAll: true }, 'UTC'));
		expect(rows.length).toBeGreaterThan(50);
	});
});

test("Meteroid's invoices name the customer as on the invoice, and with Load Contact as today", async () => {
	const { renamed } = sandbox().cast.meteroid;
	const filters = { customerId: renamed.id };
	const [onInvoice] = await invoices({ filters });
	expect(onInvoice).toMatchObject({ customerName: renamed.formerly?.name });
	const [today] = await invoices({ filters, options: { loadContact: true } });
	expect(today).toMatchObject({ customerName: renamed.name, email: renamed.email });
	const [again] = await list('invoice', {
		...{ operation: 'get', invoiceId: today?.invoiceId },
		options: { loadContact: true },
	});
	expect(again).toEqual(today);
});

test.each<[string, string]>([
	['invoice', 'CLOSED'],
	['subscription', 'ABORTED'],
])(
	"Meteroid's list of each %s can be filtered by the newer status %s",
	async (resource, status) => {
		const rows = await list(resource, { filters: { status: [status] } });
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every((row) => row.status === status)).toBe(true);
	},
);

test("Meteroid's amounts have the decimals of its own table of currencies", async () => {
	const data = ['HUF', 'MGA', 'MRU'].map((currency) => ({
		id: `inv_${currency}`,
		status: 'FINALIZED',
		amount_due: 12_345,
		currency,
	}));
	const body = { data, pagination_meta: { total_pages: 1, total_items: 3 } };
	sandbox().answerWith(() => ({ body }));
	expect((await invoices({})).map(({ amount }) => amount)).toEqual(['12345', '1234.5', '1234.5']);
});

describe("the email of Meteroid's invoices", () => {
	const emailOf = async (options: IDataObject, record?: IDataObject) => {
		const { id } = sandbox().cast.meteroid.renamed;
		const answer = { body: { id, name: 'Renata Nowak', ...record } };
		sandbox().answerWith(({ path }) => (path.endsWith(id) ? answer : undefined));
		const [row] = await invoices({ filters: { customerId: id }, options });
		return row?.email;
	};
	const onInvoice = () => sandbox().cast.meteroid.renamed.formerly?.email;
	const loadContact = true;

	it('is never the one on the invoice where that for invoices is asked for', async () => {
		expect(await emailOf({ emailChoice: 'invoicing' })).toBeNull();
		expect(await emailOf({ emailChoice: 'billing' })).toBe(onInvoice());
		const record = { billing_email: 'a@example.com', invoicing_emails: ['b@example.com'] };
		expect(await emailOf({ emailChoice: 'invoicing', loadContact }, record)).toBe('b@example.com');
	});

	it("is not another customer's, whatever the server answers to Load Contact", async () => {
		const { another } = sandbox().cast.meteroid;
		const record = { id: another.id, billing_email: another.email };
		expect(await emailOf({ loadContact }, record)).toBeUndefined();
	});

	it.each(['first', 'billing', 'invoicing'])(
		'is none with Load Contact where the customer has none today (%s)',
		async (emailChoice) => {
			const record = { billing_email: null, invoicing_emails: [] };
			expect(await emailOf({ emailChoice, loadContact }, record)).toBeNull();
		},
	);
});

describe('Meteroid refuses', () => {
	it.each<[string, IDataObject, RegExp]>([
		['subscription', { planId: 'Starter' }, /Plan ID/],
		['invoice', { subscriptionId: 'sub-1' }, /Subscription ID/],
		['subscription', { customerId: 'nobody-7' }, /customers|Customer ID|not found/i],
	])(
		'a filter of the list of each %s, %j, and the failure names it',
		async (resource, filters, words) => {
			const [item] = await malformedOnPurpose(async () => await list(resource, { filters }));
			expect(item?.message).toMatch(words);
			expect(item?.message).not.toContain('Check the customer and the options');
		},
	);

	it('the filter Archived, and the failure says that it is the server that cannot do it', async () => {
		const [item] = await list('customer', { filters: { archived: true } });
		expect(item).toMatchObject({
			error: 'invalid_input',
			message: expect.stringContaining('cannot filter by Archived'),
		});
	});

	it('a status that only newer servers know, and the failure names the field', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		const filters = { status: ['CLOSED'] };
		const [item] = await malformedOnPurpose(async () => await invoices({ filters }));
		expect(item).toMatchObject({
			error: 'invalid_input',
			message: expect.stringContaining('Status'),
		});
	});
});

test("Meteroid's customers are not asked for by archived unless the user does", async () => {
	for (const filters of [{}, { archived: false }]) {
		sandbox().requests.length = 0;
		const rows = await list('customer', { filters });
		expect(rows.length).toBeGreaterThan(100);
		expect(sandbox().requests.every(({ query }) => !('archived' in query))).toBe(true);
	}
});

test.each(['backslashEmail', 'percent', 'underscore'] as const)(
	'a customer of Meteroid whose email has a sign of the search is found (%s)',
	async (name) => {
		const { email, id } = sandbox().cast.meteroid[name];
		const rows = await list('customer', { filters: { search: email } });
		expect(rows.map(({ customerId }) => customerId)).toEqual([id]);
	},
);
