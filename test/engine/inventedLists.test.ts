import type { IDataObject } from 'n8n-workflow';
import { contact, cursorPage, due, expect as expected, fields, filterText } from '../../nodes/core';
import { listOperation, money, numberedPage, recordOrEmpty, textOrNull } from '../../nodes/core';
import type { CustomerApi, ListCall, Page, Row, Send } from '../../nodes/core';
import { execute } from '../support/engine';
import { acme, acmeSetup, inventedVendorForTests } from '../support/inventedVendor';

const vendor = inventedVendorForTests();
const mostRows = 100;

/** Lists the same rows in both ways: in pages that have numbers, and in pages that name the next one. */
class AcmeApi implements CustomerApi {
	readonly vendor = 'Acme';

	constructor(private readonly send: Send) {}

	contactOf = ({ customer }: Row) => contact({ customerId: customer });
	findByEmail = async () => [];
	loadCustomer = async () => ({});
	searchCustomers = async () => ({ rows: [] });

	async list(way: string, { query, page, limit, ...request }: ListCall): Promise<Page> {
		const get = async (paging: NonNullable<ListCall['query']>) => {
			const all = { ...query, ...paging };
			const call = { ...request, method: 'GET' as const, path: [way], query: all };
			const { data, next } = recordOrEmpty(await this.send(call));
			const rows = expected.rows(data, request.subject, this.vendor);
			return { rows, next: textOrNull(next) ?? undefined };
		};
		if (way === 'numbers') {
			return await numberedPage({ page, limit }, mostRows, async (number, size) => {
				const { rows, next } = await get({ page: number, size });
				return { rows, isLast: next === undefined };
			});
		}
		return await cursorPage({ page, limit }, mostRows, async (cursor, size) => {
			const { rows, next } = await get({ cursor, size });
			return { rows, nextPage: next };
		});
	}
}

const list = (way: string) =>
	listOperation<AcmeApi>({
		value: way,
		name: way,
		action: way,
		description: way,
		noun: 'bills',
		subject: 'the list of bills',
		countField: 'billCount',
		filters: [
			fields.time('Due Before', 'dueBefore', ''),
			fields.text('Plan ID', 'planId', '', 'e.g. p_1'),
		],
		options: [],
		parse(filters) {
			const day = due.filterDay(filters, 'dueBefore', 'Due Before');
			return {
				query: { plan: filterText(filters, 'planId', 'Plan ID') },
				keeps: day === undefined ? undefined : (row) => due.isDueBefore(row.due, day),
				counts: ({ isDraft }) => isDraft !== true,
			};
		},
		page: async (api, call) => await api.list(way, call),
		idOf: ({ id }) => textOrNull(id),
		entry: (row, _settings, today) => ({
			contact: contact({ customerId: row.customer }),
			fields: { id: row.id },
			due: due.dueOf(row.due, row.isDraft !== true, today),
			money: money.ofMinor(row.cents, 'EUR'),
		}),
	});

const provider = acme(
	(send) => new AcmeApi(send),
	[{ value: 'bill', name: 'Bill', operations: ['cursors', 'numbers'].map(list) }],
);

async function getMany(way: string, parameters: IDataObject = {}) {
	const rows = { onePerCustomer: false, returnAll: true };
	const all = { resource: 'bill', operation: way, ...rows, ...parameters };
	const { success } = await execute(acmeSetup(vendor(), provider, all));
	return success.map(({ json }) => json);
}

/** Bills of three customers, some of which are large. */
function bills(count: number, charactersOf: (id: number) => number): void {
	const rows = Array.from({ length: count }, (_, id) => {
		return {
			id,
			customer: `c_${id % 3}`,
			cents: 100,
			due: '2026-01-01',
			lines: 'x'.repeat(charactersOf(id)),
		};
	});
	vendor().answer = ({ searchParams }) => {
		const size = Number(searchParams.get('size'));
		const start = Number(searchParams.get('cursor') ?? Number(searchParams.get('page')) * size);
		const next = start + size < count ? String(start + size) : null;
		return { body: { data: rows.slice(start, start + size), next } };
	};
}

test('One per Customer adds up what counts, and leaves out who has nothing of it', async () => {
	const data = [
		{ id: 1, customer: 'c_1', cents: 100 },
		{ id: 2, customer: 'c_1', cents: 500, isDraft: true },
		{ id: 3, customer: 'c_2', cents: 700, isDraft: true },
	];
	vendor().answer = () => ({ body: { data } });
	expect(await getMany('cursors', { onePerCustomer: true })).toMatchObject([
		{ customerId: 'c_1', billCount: 1, amount: '1.00' },
	]);
	expect(await getMany('cursors')).toHaveLength(3);
});

test('a page that names itself as the next one ends the list with an error, though its rows are new', async () => {
	let made = 0;
	vendor().answer = () => ({ body: { data: [{ id: (made += 1) }], next: 'again' } });
	expect(await getMany('cursors')).toMatchObject([
		{ error: 'unexpected_answer', message: expect.stringContaining('again and again') },
	]);
	expect(made).toBe(2);
});

test('what is due before a day is chosen by the node, also by a day that an expression gives', async () => {
	const inDays = (days: number) =>
		new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
	const data = [-400, -2, 2, 400].map((days) => ({ id: days, due: inDays(days) }));
	vendor().answer = () => ({ body: { data: [...data, { id: 0, due: null }] } });
	for (const dueBefore of ['={{ $today }}', '={{ $now.toISO() }}', inDays(0)]) {
		expect(await getMany('cursors', { filters: { dueBefore } })).toMatchObject([
			{ id: -400, daysOverdue: expect.any(Number) },
			{ id: -2 },
		]);
	}
	expect(await getMany('cursors', { filters: { dueBefore: '={{ undefined }}' } })).toMatchObject([
		{ error: 'invalid_input', message: expect.stringContaining('Due Before') },
	]);
});

const sizes = () => vendor().requests.map(({ searchParams }) => Number(searchParams.get('size')));
const numbers = (count: number) => Array.from({ length: count }, (_, id) => id);

describe.each(['numbers', 'cursors'])('a list in pages by %s', (way) => {
	it('comes in full pages where they are small enough', async () => {
		bills(250, () => 10);
		expect((await getMany(way)).map(({ id }) => id)).toEqual(numbers(250));
		expect(sizes()).toEqual([100, 100, 100]);
	});

	it('comes in half of them where one is too large, and every row comes once', async () => {
		bills(200, (id) => (id >= 100 ? 60_000 : 10));
		expect((await getMany(way)).map(({ id }) => id)).toEqual(numbers(200));
		expect(sizes()).toEqual([100, 100, 50, 50]);
	});

	it('comes in ever smaller pages, down to single rows', async () => {
		bills(30, (id) => (id === 7 ? 4_900_000 : 60_000));
		expect((await getMany(way)).map(({ id }) => id)).toEqual(numbers(30));
		expect(sizes()).toEqual([100, 50, 25, 5, 5, ...Array<number>(25).fill(1)]);
	});

	it('fails at once where a single row is too large, and says so', async () => {
		bills(3, (id) => (id === 1 ? 5_100_000 : 10));
		expect(await getMany(way)).toEqual([
			{
				message: expect.stringMatching(/list of bills is larger than the node takes/),
				error: 'unexpected_answer',
			},
		]);
		expect(sizes()).toEqual([100, 50, 25, 5, 1, 1]);
	});

	it.each([
		['a filter of the node, however few are wanted', { filters: { dueBefore: '2026-11-01' } }, 2],
		['One per Customer, whose limit is one of customers', { onePerCustomer: true }, 2],
	])('comes in full pages with %s', async (_title, parameters, count) => {
		bills(250, () => 10);
		const rows = await getMany(way, { returnAll: false, limit: 2, ...parameters });
		expect(rows).toHaveLength(count);
		expect(new Set(sizes())).toEqual(new Set([100]));
	});

	it('asks for no more rows than are wanted otherwise', async () => {
		bills(250, () => 10);
		expect(await getMany(way, { returnAll: false, limit: 2 })).toHaveLength(2);
		expect(sizes()).toEqual([2]);
	});

	it.each([
		[{}, 'the options of the node.'],
		[{ planId: 'Gold' }, 'what you entered for Plan ID.'],
	])('says which of the filters %j to check where they are refused', async (filters, advice) => {
		const headers = { 'content-type': 'text/plain' };
		vendor().answer = () => ({ status: 400, body: 'invalid plan id: bad length', headers });
		const [item] = await getMany(way, { filters } as IDataObject);
		expect(item).toMatchObject({ error: 'invalid_input' });
		expect(item?.message).toContain('(HTTP 400: invalid plan id: bad length)');
		expect(item?.message).toContain(`Check ${advice}`);
	});
});
