import { searchCustomers } from '../support/lists';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

describe.each(vendors)("the list of $name's customers", ({ name, customers, listedCustomers }) => {
	const search = async (...options: [Parameters<typeof searchCustomers>[2]?]) =>
		await searchCustomers(name, sandbox(), ...options);

	it('shows name and email, and gives the ID', async () => {
		const { plain } = sandbox().cast[name];
		const { results } = await search({ filter: plain.name });
		expect(results).toContainEqual({
			name: `${plain.name} (${plain.email})`,
			value: String(plain.id),
		});
	});

	if (customers.mayLackEmail) {
		it('shows the ID where there is no email', async () => {
			const { withoutEmail } = sandbox().cast[name];
			const { results } = await search({ filter: withoutEmail.name });
			expect(results).toContainEqual({
				name: `${withoutEmail.name} (${withoutEmail.id})`,
				value: String(withoutEmail.id),
			});
		});
	}

	it('finds by email what the user types', async () => {
		const { another } = sandbox().cast[name];
		const { results } = await search({ filter: ` ${another.email} ` });
		expect(results.map(({ value }) => value)).toContain(String(another.id));
	});

	it('goes on to further pages until all have been shown once', async () => {
		const seen = new Set<unknown>();
		let page: unknown;
		let pages = 0;
		do {
			const next = await search({ page });
			for (const { value } of next.results) seen.add(value);
			page = next.paginationToken;
			pages++;
		} while (page !== undefined && pages < 50);
		expect(pages).toBeGreaterThan(2);
		expect([...seen].sort()).toEqual(listedCustomers(sandbox()).sort());
	});

	it('is empty where nobody matches', async () => {
		expect((await search({ filter: 'nobody has this name' })).results).toEqual([]);
	});

	it('says what is wrong with the key', async () => {
		await expect(search({ filter: '', credential: { apiKey: 'wrong.key' } })).rejects.toMatchObject(
			{
				message: expect.stringContaining('does not accept the key'),
				description: expect.stringContaining('API Key'),
			},
		);
	});
});
