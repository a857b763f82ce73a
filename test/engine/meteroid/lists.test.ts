import type { IDataObject } from 'n8n-workflow';
import { ofMinor } from '../../../nodes/core/list/money';
import { getMany, searchCustomers } from '../../support/lists';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const list = async (resource: string, parameters: IDataObject = {}) =>
	await getMany('meteroid', sandbox(), resource, parameters);

describe("Meteroid's invoices", () => {
	const unpaid = { status: ['FINALIZED'], paymentStatus: ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'] };
	const areUnpaid = () =>
		sandbox()
			.segments.meteroid.invoices()
			.filter(
				({ status, paymentStatus }) =>
					status === 'FINALIZED' && unpaid.paymentStatus.includes(paymentStatus),
			);

	it('that are unpaid are asked for by their status', async () => {
		await list('invoice', { filters: unpaid });
		expect(sandbox().requests[0]?.query.statuses).toBe('FINALIZED');
	});

	it('tell what is due, in both forms', async () => {
		const rows = await list('invoice', { filters: unpaid });
		for (const { id, amountDue, currency } of areUnpaid()) {
			const row = rows.find(({ invoiceId }) => invoiceId === id);
			expect(row).toMatchObject(ofMinor(amountDue, currency));
		}
	});

	it('bring the contact along on request, asked for once for each customer', async () => {
		const options = { loadContact: true };
		const rows = await list('invoice', { filters: unpaid, options });
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
		const rows = await list('invoice', { filters: unpaid, options });
		expect(rows).toHaveLength(areUnpaid().length);
		expect(rows.find(({ customerId }) => customerId === gone)).toMatchObject({ phone: null });
	});

	it('fail as a whole where contacts may not be loaded', async () => {
		sandbox().answerWith(({ path }) =>
			path.includes('/customers/') ? { status: 403, body: {} } : undefined,
		);
		const parameters = { filters: unpaid, options: { loadContact: true } };
		expect(await list('invoice', parameters)).toMatchObject([{ error: 'forbidden' }]);
	});

	it('can be asked for by several statuses', async () => {
		const filters = { status: ['DRAFT', 'VOID'] };
		const rows = await list('invoice', { filters, simplify: false });
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['DRAFT', 'VOID']));
		const lists = sandbox().requests.filter(({ path }) => path.endsWith('/invoices'));
		expect(lists[0]?.query.statuses).toEqual(['DRAFT', 'VOID']);
	});

	it('are not filtered by what was left empty', async () => {
		const filters = { status: [], paymentStatus: [] };
		const rows = await list('invoice', { filters });
		expect(rows).toHaveLength(sandbox().segments.meteroid.invoices().length);
	});
});

test.each(['%', '_', "o'hara", '"quoted"', '🥨', 'ñ', 'x'.repeat(2000), 'a&b=c#d', '../..'])(
	'a search for %j reaches Meteroid as it is, with what the server takes for wildcards escaped',
	async (search) => {
		const rows = await list('customer', { filters: { search } });
		expect(rows.every(({ code }) => code === undefined)).toBe(true);
		expect(sandbox().requests[0]?.query.search).toBe(search.replace(/[%_]/, '\\$&'));
	},
);

test("Meteroid's list shows the alias where there is no email, and asks for nobody who is archived", async () => {
	const row = { id: 'cus_1', name: 'Acme', alias: 'crm-7' };
	sandbox().answerWith(() => ({ body: { data: [row], pagination_meta: { total_pages: 1 } } }));
	const { results } = await searchCustomers('meteroid', sandbox(), { filter: 'acme' });
	expect(results).toEqual([{ name: 'Acme (crm-7)', value: 'cus_1' }]);
	expect(sandbox().requests[0]?.query).toMatchObject({ search: 'acme' });
	expect(sandbox().requests[0]?.query).not.toHaveProperty('archived');
});
