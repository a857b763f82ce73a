import fc from 'fast-check';
import { walk, type GetPage, type Row } from '../../../nodes/core/list/pages';

async function all(getPage: GetPage): Promise<unknown[]> {
	const ids = [];
	const idOf = ({ id }: Row) => (typeof id === 'number' ? String(id) : null);
	for await (const { id } of walk(getPage, idOf, 'the list of things', 'Acme')) ids.push(id);
	return ids;
}

/** A list with numbered pages. `onPage` may change it before each of them. */
function numbered(ids: number[], size: number, onPage: (page: number) => void = () => {}): GetPage {
	return async (next = '0') => {
		const page = Number(next);
		onPage(page);
		const rows = ids.slice(page * size, (page + 1) * size).map((id) => ({ id }));
		const isLast = (page + 1) * size >= ids.length;
		return { rows, nextPage: isLast ? undefined : String(page + 1), total: ids.length };
	};
}

test('every row comes once, in order, whatever the size of the pages', async () => {
	const property = fc.asyncProperty(
		fc.uniqueArray(fc.nat(), { maxLength: 60 }),
		fc.integer({ min: 1, max: 20 }),
		async (ids, size) => {
			expect(await all(numbered(ids, size))).toEqual(ids);
		},
	);
	await fc.assert(property);
});

test('who is there all the time comes once, whoever comes and goes meanwhile', async () => {
	const change = fc.record({
		page: fc.integer({ min: 0, max: 9 }),
		at: fc.nat({ max: 39 }),
		isGone: fc.boolean(),
	});
	const property = fc.asyncProperty(
		fc.integer({ min: 1, max: 40 }),
		fc.integer({ min: 3, max: 10 }),
		change,
		async (count, size, { page: when, at, isGone }) => {
			const ids = Array.from({ length: count }, (_, index) => index);
			let hasChanged = false;
			const gone: number[] = [];
			const came = await all(
				numbered(ids, size, (page) => {
					if (hasChanged || page !== when) return;
					hasChanged = true;
					if (isGone) gone.push(...ids.splice(Math.min(at, ids.length - 1), 1));
					else ids.splice(at, 0, 1000);
				}),
			);
			expect(new Set(came).size).toBe(came.length);
			const stayed = ids.filter((id) => id !== 1000 && !gone.includes(id));
			expect(stayed.filter((id) => !came.includes(id))).toEqual([]);
		},
	);
	await fc.assert(property);
});

test('a list with new rows for ever is given up, with what to do', async () => {
	let page = 0;
	const endless = async () => ({ rows: [{ id: ++page }], nextPage: String(page) });
	const walked = async (pages?: number) => {
		const bound = pages === undefined ? undefined : { pages, advice: 'Name the customer by ID.' };
		for await (const row of walk(endless, ({ id }) => String(id), 'things', 'Acme', bound))
			void row;
	};
	await expect(walked(50)).rejects.toMatchObject({
		message: 'Acme has more than 50 pages for things.',
		advice: 'Name the customer by ID.',
	});
	expect(page).toBe(50);
	await expect(walked()).rejects.toThrow('more than 10000 pages');
});

test('a row without an ID comes once too', async () => {
	const rows = [{ name: 'A' }, { name: 'B' }, { name: 'A' }];
	let count = 0;
	for await (const row of walk(
		async () => ({ rows }),
		() => null,
		'things',
		'Acme',
	)) {
		expect(row).toHaveProperty('name');
		count++;
	}
	expect(count).toBe(2);
});

test.each([
	['sends one page for ever', async () => ({ rows: [{ id: 1 }], nextPage: String(Math.random()) })],
	['gives a cursor again', async (next = '') => ({ rows: [{ id: next.length }], nextPage: 'a' })],
])('a provider that %s is found out', async (_title, getPage) => {
	await expect(all(getPage as GetPage)).rejects.toMatchObject({ failureCode: 'unexpected_answer' });
});

test('no page is fetched that nobody wants', async () => {
	let pages = 0;
	const getPage = numbered([1, 2, 3, 4, 5, 6], 2, () => pages++);
	for await (const { id } of walk(getPage, () => null, 'things', 'Acme')) if (id === 3) break;
	expect(pages).toBe(2);
});
