import type { IDataObject } from 'n8n-workflow';
import { allLists, getMany } from '../support/lists';
import { runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

const lists = allLists().flatMap(({ list: { one, ...list }, ...named }) =>
	one ? [{ ...named, list, one }] : [],
);

describe.each(lists)('one $resource of $name, by ID', ({ name, resource, list, one }) => {
	const { idField } = list;
	const get = async (
		id: unknown,
		{ items, ...others }: IDataObject & { items?: IDataObject[] } = {},
	) => {
		const { success } = await runOperation(name, sandbox(), {
			parameters: { resource, operation: 'get', [idField]: id, ...others } as IDataObject,
			items,
			onError: 'continueRegularOutput',
		});
		return success.map(({ json }) => json);
	};
	const owedId = () => one.owed(sandbox())[0]?.id ?? '';

	it('is what its list says of it', async () => {
		const [listed = {}] = await getMany(name, sandbox(), resource);
		expect(await get(listed[idField])).toEqual([listed]);
	});

	it("is taken from the item's own field, and keeps its others", async () => {
		const items = [{ [idField]: owedId(), ticket: 7 }];
		const parameters = { resource, operation: 'get' };
		const { success } = await runOperation(name, sandbox(), { parameters, items });
		expect(success.map(({ json }) => json)).toMatchObject(items);
	});

	it('is what the provider answered, if not simplified', async () => {
		const [row] = await get(owedId(), { simplify: false });
		expect(row).toMatchObject({ [one.rawId ?? 'id']: owedId() });
		expect(row).not.toHaveProperty(idField);
	});

	it('fails where nothing is left to pay, if the user wants that, and there alone', async () => {
		// Not all: each is a request, of which some vendors allow few a second.
		const items = list
			.rows(sandbox())
			.slice(0, 50)
			.map(({ id }) => ({ id }));
		const isListed = (id: string) => items.some((item) => item.id === id);
		const owed = one
			.owed(sandbox())
			.map(({ id }) => id)
			.filter(isListed);
		expect(owed.length).toBeLessThan(items.length);
		const options = { failIfSettled: true };
		const rows = await get('={{ $json.id }}', { items, options });
		const passed = rows.filter(({ error }) => error === undefined);
		const others = new Set(rows.flatMap(({ error }) => (error ? [error] : [])));
		expect(passed.map((row) => row[idField]).sort()).toEqual(owed.sort());
		expect([...others]).toEqual(['settled']);
		const all = await get('={{ $json.id }}', { items });
		expect(all.filter(({ error }) => error !== undefined)).toEqual([]);
	});

	it('is not found under an ID that nothing has', async () => {
		expect(await get(one.unknownId)).toMatchObject([{ error: 'not_found' }]);
	});

	it.each([['={{ null }}'], ['a\nb'], ['x'.repeat(256)]])('is not asked for by %j', async (id) => {
		const before = sandbox().requests.length;
		expect(await get(id)).toMatchObject([{ error: 'invalid_input' }]);
		expect(sandbox().requests).toHaveLength(before);
	});

	it('may be asked for in capitals where IDs are UUIDs, and there alone', async () => {
		const id = owedId();
		const [row] = await get(id);
		const [raw] = await get(id, { simplify: false });
		const or = (error: unknown) => (one.areUuids ? row : { error });
		const inCapitals = id.replace(/[^_]+$/, (random) => random.toUpperCase());
		expect(await get(inCapitals)).toMatchObject([or(expect.any(String))]);
		sandbox().answerWith(() => ({ body: { ...raw, data: raw } }));
		expect(await get(inCapitals)).toMatchObject([or('unexpected_answer')]);
	});

	it('fails where the provider answers with another one', async () => {
		const [mine, other] = one.owed(sandbox());
		const [raw] = await get(other?.id, { simplify: false });
		sandbox().answerWith(() => ({ body: { ...raw, data: raw } }));
		expect(await get(mine?.id)).toMatchObject([{ error: 'unexpected_answer' }]);
	});
});
