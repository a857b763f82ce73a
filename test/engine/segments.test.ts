import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { ofMinor, sums, type Money } from '../../nodes/core/list/money';
import { allLists, getMany } from '../support/lists';
import { sandboxForTests } from '../support/sandbox';
import type { ListedRow, VendorList } from '../vendors/lists';

const sandbox = sandboxForTests();
const byId = (one: IDataObject, other: IDataObject) =>
	String(one.customerId) < String(other.customerId) ? -1 : 1;

/** What the rows of each customer come to, in one item. */
function onePerCustomer(rows: ListedRow[]): IDataObject[] {
	return [...new Set(rows.map(({ customerId }) => customerId))].map((customerId) => {
		const own = rows.filter((row) => row.customerId === customerId);
		const moneys = own.flatMap(({ money }) => (money ? ofMinor(money.minor, money.currency) : []));
		return { customerId, count: own.length, ...(moneys.length > 0 && total(sums(moneys))) };
	});
}

function total(totals: Money[]) {
	const none: Money = { amount: null, amountMinor: null, currency: null };
	const [first] = totals;
	return {
		...(totals.length === 1 ? first : none),
		amounts: totals.map(({ amount, currency }) => `${amount} ${currency}`).join(' + '),
	};
}

const all = (rowsOf: (sandbox: Sandbox) => ListedRow[]): VendorList['filters'][number] => [
	'without a filter',
	{},
	rowsOf,
];

describe.each(allLists())("$name's list of each $resource", ({ name, resource, list }) => {
	const get = async (parameters: IDataObject) =>
		await getMany(name, sandbox(), resource, parameters);

	for (const [title, filters, rowsOf] of list.filters) {
		it(`${title} has those and no others`, async () => {
			const rows = await get({ filters });
			const expected = rowsOf(sandbox()).map(({ id }) => id);
			expect(expected.length).toBeGreaterThan(1);
			expect(expected.length).toBeLessThan(list.rows(sandbox()).length);
			expect(rows.map((row) => row[list.idField]).sort()).toEqual(expected.sort());
		});
	}

	const { counted, filters: segments } = list;
	for (const [title, filters, rowsOf] of counted ? [...segments, all(counted)] : []) {
		it(`${title} gives each customer one item, with the count and the sum of each currency`, async () => {
			const items = await get({ filters, onePerCustomer: true });
			const expected = onePerCustomer(rowsOf(sandbox()));
			expect(items.length).toBeGreaterThan(1);
			expect(items.sort(byId)).toMatchObject(expected.sort(byId));
			const fields = ['customerName', 'email', 'phone', ...Object.keys(expected[0] ?? {})];
			for (const item of items) expect(Object.keys(item).sort()).toEqual(fields.sort());
		});
	}

	const refused: Array<[IDataObject, string]> = [
		...list.refused.map(([filters, field]): [IDataObject, string] => [{ filters }, field]),
		...(list.refusedOptions ?? []).map(([options, field]): [IDataObject, string] => [
			{ options },
			field,
		]),
	];
	for (const [parameters, field] of refused) {
		it(`cannot be asked for by ${JSON.stringify(parameters)}, which is refused before anything is sent`, async () => {
			expect(await get(parameters)).toEqual([
				{ error: expect.stringContaining(field), code: 'invalid_input' },
			]);
			expect(sandbox().statistics.requests).toBe(0);
		});
	}
});
