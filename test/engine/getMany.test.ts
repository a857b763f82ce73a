import type { IDataObject } from 'n8n-workflow';
import { allLists } from '../support/lists';
import { runOperation, type OperationRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import type { VendorName } from '../vendors';

const sandbox = sandboxForTests();

type Run = Omit<OperationRun, 'parameters'> & IDataObject;

async function getMany(provider: VendorName, resource: string, run: Run = {}) {
	const { items, credential, onError = 'continueRegularOutput', ...parameters } = run;
	const { success } = await runOperation(provider, sandbox(), {
		parameters: {
			...{ resource, operation: 'getAll', which: 'all', onePerCustomer: false },
			...parameters,
		} as IDataObject,
		items,
		credential,
		onError,
	} as OperationRun);
	return success.map(({ json }) => json);
}

const everything = { returnAll: true };

describe.each(allLists())(
	"$name's list of each $resource",
	({ name: provider, resource, vendor, list: { idField, rows: rowsOf } }) => {
		const { pageOf, empty, again } = vendor.lists;

		it('has every one of them once', async () => {
			const rows = await getMany(provider, resource, everything);
			const ids = rowsOf(sandbox()).map(({ id }) => id);
			expect(rows.map((row) => row[idField]).sort()).toEqual(ids.sort());
		});

		it('has fifty if nothing is said, and as many as the limit says', async () => {
			expect(await getMany(provider, resource)).toHaveLength(50);
			sandbox().reset();
			expect(await getMany(provider, resource, { limit: 3 })).toHaveLength(3);
			expect(sandbox().statistics.requests).toBe(1);
			expect(await getMany(provider, resource, { limit: 120 })).toHaveLength(120);
		});

		it('gives each row at most fourteen fields, the same ones with the same types', async () => {
			const rows = await getMany(provider, resource, everything);
			const [names = []] = rows.map((row) => Object.keys(row));
			expect(names.length).toBeLessThanOrEqual(14);
			expect(names.slice(0, 4)).toEqual(['customerId', 'customerName', 'email', 'phone']);
			// Not an expectation for each value: those of some hundred rows take a second.
			const inAll = (of: (row: IDataObject) => string) => [...new Set(rows.map(of))];
			expect(inAll((row) => Object.keys(row).join())).toEqual([names.join()]);
			expect(inAll(({ customerId }) => typeof customerId)).toEqual(['string']);
			const kinds = new Set(rows.flatMap((row) => Object.values(row).map((value) => typeof value)));
			expect(['string', 'number', 'object']).toEqual(expect.arrayContaining([...kinds]));
			for (const name of names) {
				const types = new Set(rows.flatMap((row) => (row[name] === null ? [] : typeof row[name])));
				expect(types.size).toBeLessThanOrEqual(1);
				expect([...types]).not.toContain('object');
			}
		});

		it('gives rows as the provider has them, if not simplified', async () => {
			const [row] = await getMany(provider, resource, { simplify: false, limit: 1 });
			expect(row).not.toHaveProperty('customerName', null);
			expect(Object.keys(row ?? {}).length).toBeGreaterThan(5);
		});

		it('has no items where there are none, and that is no failure', async () => {
			sandbox().answerWith(() => ({ body: empty }));
			expect(await getMany(provider, resource, everything)).toEqual([]);
		});

		it.each([0, -1, 'many', 1.5, '', null])(
			'refuses a limit of %j before it asks',
			async (limit) => {
				expect(
					await getMany(provider, resource, { limit: `={{ ${JSON.stringify(limit)} }}` }),
				).toEqual([{ error: 'invalid_input', message: expect.stringContaining('Limit is') }]);
				expect(sandbox().statistics.requests).toBe(0);
			},
		);

		it('fails for a page that is no list', async () => {
			for (const body of ['<html>', '{}', '[1', 'null', '{"data":{}}']) {
				sandbox().answerWith(() => ({ body, headers: { 'content-type': 'application/json' } }));
				const [item] = await getMany(provider, resource, everything);
				expect(['unexpected_answer', 'unreachable']).toContain(item?.error);
			}
		});

		it('asks again for a page that fails, and for that page alone', async () => {
			let fails = true;
			sandbox().answerWith(({ query }) => {
				if (pageOf(query) === undefined || !fails) return undefined;
				fails = false;
				return { status: 503, body: {} };
			});
			const rows = await getMany(provider, resource, { limit: 120 });
			expect(new Set(rows.map((row) => row[idField])).size).toBe(120);
			const pages = sandbox().requests.map(({ query }) => pageOf(query));
			expect(pages.length).toBe(new Set(pages).size + 1);
		});

		it('fails rather than leave somebody out where the provider sends one page for ever', async () => {
			sandbox().answerWith(() => ({ body: again }));
			expect(await getMany(provider, resource, everything)).toMatchObject([
				{ error: 'unexpected_answer', message: expect.stringContaining('again and again') },
			]);
			expect(sandbox().statistics.requests).toBeLessThan(10);
		});

		it.each([
			[401, 'unauthorized'],
			[403, 'forbidden'],
			[422, 'invalid_input'],
			[429, 'rate_limited'],
			[500, 'unreachable'],
		])('says what status %d means, and nothing of the key', async (status, code) => {
			const { apiKey } = sandbox()[provider];
			sandbox().answerWith(({ headers }) => ({
				status,
				body: { message: headers, detail: apiKey },
			}));
			const [item, ...others] = await getMany(provider, resource, everything);
			expect(item).toEqual({ error: code, message: expect.stringContaining('the list of') });
			expect(others).toEqual([]);
			expect(JSON.stringify(item)).not.toContain(apiKey);
		});

		it('ends with the page during which the user stops it', async () => {
			let stop = () => {};
			sandbox().answerWith(() => {
				if (sandbox().statistics.requests === 2) stop();
				return undefined;
			});
			const parameters = { resource, operation: 'getAll', ...everything } as IDataObject;
			await runOperation(provider, sandbox(), { parameters }, (running) => {
				stop = () => running.cancel();
			});
			expect(sandbox().statistics.requests).toBe(2);
		});

		it('goes to the error branch as a whole where it fails', async () => {
			sandbox().set({ down: true });
			const { success, failed } = await runOperation(provider, sandbox(), {
				parameters: { resource, operation: 'getAll' },
				onError: 'continueErrorOutput',
			});
			expect(success).toEqual([]);
			expect(failed).toMatchObject([{ json: { error: 'unreachable' } }]);
		});

		it('is given once for many input items that ask for the same', async () => {
			const items = [{}, {}, {}];
			expect(await getMany(provider, resource, { items, limit: 2 })).toHaveLength(2);
			const limit = '={{ $json.limit }}';
			const different = [{ limit: 1 }, { limit: 2 }];
			expect(await getMany(provider, resource, { items: different, limit })).toHaveLength(3);
		});
	},
);
