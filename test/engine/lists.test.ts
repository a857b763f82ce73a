import type { INodeListSearchResult } from 'n8n-workflow';
import { setupOf } from '../support/portals';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';
import { loadOptionsContext } from '../support/workflow';

const sandbox = sandboxForTests();

async function search(
	provider: VendorName,
	filter?: string,
	page?: string,
	credential = {},
): Promise<INodeListSearchResult> {
	const setup = setupOf(provider, sandbox(), { credential });
	const method = setup.node.methods?.listSearch?.searchCustomers;
	if (!method) throw new Error(`${provider} has no list of customers`);
	return await method.call(loadOptionsContext(setup), filter, page);
}

describe.each(['appstle', 'gigstack', 'meteroid'] as const)(
	"the list of %s's customers",
	(provider) => {
		it('shows name and email, and gives the ID', async () => {
			const { plain } = sandbox().cast[provider];
			const { results } = await search(provider, plain.name);
			expect(results).toContainEqual({
				name: `${plain.name} (${plain.email})`,
				value: String(plain.id),
			});
		});

		it('shows the ID where there is no email', async () => {
			const { withoutEmail } = sandbox().cast[provider];
			const { results } = await search(provider, withoutEmail.name);
			expect(results).toContainEqual({
				name: `${withoutEmail.name} (${withoutEmail.id})`,
				value: String(withoutEmail.id),
			});
		});

		it('finds by email what the user types', async () => {
			const { another } = sandbox().cast[provider];
			const { results } = await search(provider, ` ${another.email} `);
			expect(results.map(({ value }) => value)).toContain(String(another.id));
		});

		it('goes on to further pages until all have been shown once', async () => {
			const seen = new Set<unknown>();
			let page: unknown;
			let pages = 0;
			do {
				const next = await search(
					provider,
					undefined,
					page === undefined ? undefined : String(page),
				);
				for (const { value } of next.results) seen.add(value);
				page = next.paginationToken;
				pages++;
			} while (page !== undefined && pages < 50);
			const archived =
				provider === 'meteroid' ? sandbox().customers.meteroid.filter((one) => one.archived) : [];
			expect(pages).toBeGreaterThan(2);
			expect(seen.size).toBe(sandbox().customers[provider].length - archived.length);
		});

		it('is empty where nobody matches', async () => {
			expect((await search(provider, 'nobody has this name')).results).toEqual([]);
		});

		it('says what is wrong with the key', async () => {
			await expect(search(provider, '', undefined, { apiKey: 'wrong.key' })).rejects.toMatchObject({
				message: expect.stringContaining('does not accept the key'),
				description: expect.stringContaining('API Key'),
			});
		});
	},
);

test("Meteroid's list shows the alias where there is no email, and asks for nobody who is archived", async () => {
	const row = { id: 'cus_1', name: 'Acme', alias: 'crm-7' };
	sandbox().answerWith(() => ({ body: { data: [row], pagination_meta: { total_pages: 1 } } }));
	const { results } = await search('meteroid', 'acme');
	expect(results).toEqual([{ name: 'Acme (crm-7)', value: 'cus_1' }]);
	expect(sandbox().requests[0]?.query).toMatchObject({ search: 'acme' });
	expect(sandbox().requests[0]?.query).not.toHaveProperty('archived');
});

test("Appstle's list is read in both of its shapes", async () => {
	sandbox().set({ appstlePaged: true });
	const { plain } = sandbox().cast.appstle;
	const { results } = await search('appstle', plain.name);
	expect(results).toContainEqual(expect.objectContaining({ value: String(plain.id) }));
});

test.each(['pages', 'cursor'] as const)(
	"gigstack's search gives all that match, however its pages go on (%s)",
	async (gigstackSearch) => {
		sandbox().set({ gigstackSearch });
		const seen: unknown[] = [];
		let page: unknown;
		do {
			const found = await search('gigstack', 'example', page === undefined ? page : String(page));
			seen.push(...found.results.map(({ value }) => value));
			page = found.paginationToken;
		} while (page !== undefined && seen.length < 1000);
		const expected = sandbox().customers.gigstack.filter(({ email }) => email !== null);
		expect(seen.sort()).toEqual(expected.map(({ id }) => id).sort());
	},
);
