import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { ofMinor, sums, type Money } from '../../nodes/core/list/money';
import { execute } from '../support/engine';
import { allLists, getMany } from '../support/lists';
import { setupOf } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import type { ListedRow, VendorList } from '../vendors/lists';

const sandbox = sandboxForTests({ customerCount: 120 });
const byId = (one: IDataObject, other: IDataObject) =>
	String(one.customerId) < String(other.customerId) ? -1 : 1;

/** What the rows of each customer come to, in one item. */
function onePerCustomer(rows: ListedRow[], countField: string): IDataObject[] {
	return [...new Set(rows.map(({ customerId }) => customerId))].map((customerId) => {
		const own = rows.filter((row) => row.customerId === customerId);
		const moneys = own.flatMap(({ money }) => (money ? ofMinor(money.minor, money.currency) : []));
		return {
			customerId,
			[countField]: own.length,
			...oldest(own),
			...(moneys.length > 0 && total(sums(moneys))),
		};
	});
}

/** What was to be paid first of what is owed. */
function oldest(rows: ListedRow[]) {
	if (rows.every(({ owedUntil }) => owedUntil === undefined)) return {};
	const [dueDate = null] = rows.flatMap(({ owedUntil }) => owedUntil ?? []).sort();
	return { dueDate, daysOverdue: dueDate && expect.any(Number) };
}

function total(totals: Money[]) {
	const none: Money = { amount: null, amountMinor: null, currency: null };
	const [first] = totals;
	return {
		...(totals.length === 1 ? first : none),
		amounts: totals.map(({ amount, currency }) => `${amount} ${currency}`).join(' + '),
	};
}

const all = (rowsOf: (sandbox: Sandbox) => ListedRow[]): VendorList['parts'][number] => [
	'without a filter',
	{},
	rowsOf,
];

describe.each(allLists())("$name's list of each $resource", ({ name, resource, list }) => {
	const get = async (parameters: IDataObject) =>
		await getMany(name, sandbox(), resource, parameters);

	for (const [title, parameters, rowsOf] of list.parts) {
		it(`${title} has those and no others (${JSON.stringify(parameters)})`, async () => {
			const rows = await get(parameters);
			const expected = rowsOf(sandbox()).map(({ id }) => id);
			expect(expected.length).toBeGreaterThan(1);
			expect(expected.length).toBeLessThan(list.rows(sandbox()).length);
			expect(rows.map((row) => row[list.idField]).sort()).toEqual(expected.sort());
		});
	}

	const { onePerCustomer: grouped, parts } = list;
	const groups = grouped ? [...parts, all(grouped.counted)] : [];
	for (const [title, parameters, rowsOf] of groups) {
		it(`${title} gives each customer one item, all of them, with the count and the sum of each currency (${JSON.stringify(parameters)})`, async () => {
			const items = await get({ ...parameters, onePerCustomer: true, returnAll: undefined });
			const expected = onePerCustomer(rowsOf(sandbox()), grouped?.countField ?? '');
			expect(items.length).toBeGreaterThan(1);
			expect(items.sort(byId)).toMatchObject(expected.sort(byId));
			const fields = ['customerName', 'email', 'phone', ...Object.keys(expected[0] ?? {})];
			for (const item of items) expect(Object.keys(item).sort()).toEqual(fields.sort());
		});
	}

	for (const [title, { filters }, rowsOf] of parts) {
		if (!filters) continue;
		it(`${title} has the same in a node of version 1 (${JSON.stringify(filters)})`, async () => {
			const parameters = { resource, operation: 'getAll', returnAll: true, filters };
			const { success } = await execute({
				...setupOf(name, sandbox(), { parameters }),
				settings: { typeVersion: 1 },
			});
			const ids = success.map(({ json }) => json[list.idField]);
			expect(ids.sort()).toEqual(
				rowsOf(sandbox())
					.map(({ id }) => id)
					.sort(),
			);
		});
	}

	if (grouped) {
		it('is one of customers, all of them, in a new node, or of a few for a first try', async () => {
			const few = async (parameters: IDataObject) => {
				const { success } = await execute(
					setupOf(name, sandbox(), {
						parameters: { resource, operation: 'getAll', which: 'all', ...parameters },
					}),
				);
				return success.map(({ json }) => json);
			};
			const whole = await few({});
			expect(whole.length).toBeGreaterThan(3);
			expect(whole[0]).toHaveProperty(grouped.countField);
			expect(await few({ returnAll: false })).toEqual(whole.slice(0, 3));
			expect(await few({ returnAll: false, limit: 2 })).toEqual(whole.slice(0, 2));
			const rows = await few({ onePerCustomer: false });
			expect(rows[0]).toHaveProperty(list.idField);
		});

		it('in a node of version 1 has the limit of the node, calls the count so, and is not chosen from', async () => {
			const { success } = await execute({
				...setupOf(name, sandbox(), {
					parameters: { resource, operation: 'getAll', onePerCustomer: true, limit: 4 },
				}),
				settings: { typeVersion: 1 },
			});
			const whole = onePerCustomer(grouped.counted(sandbox()), 'count');
			const known = success.map(({ json }) =>
				whole.find(({ customerId }) => customerId === json.customerId),
			);
			expect(success.map(({ json }) => json)).toMatchObject(known);
			expect(success).toHaveLength(4);
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
				{ error: 'invalid_input', message: expect.stringContaining(field) },
			]);
			expect(sandbox().statistics.requests).toBe(0);
		});
	}
});
