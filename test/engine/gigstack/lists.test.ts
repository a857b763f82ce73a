import type { IDataObject } from 'n8n-workflow';
import { getMany, searchCustomers } from '../../support/lists';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const list = async (resource: string, parameters: IDataObject = {}) =>
	await getMany('gigstack', sandbox(), resource, parameters);

test("gigstack's clients can be chosen by when they came, and by metadata", async () => {
	const [early, late] = [...sandbox().customers.gigstack]
		.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
		.map(({ createdAt }) => createdAt)
		.filter((_, index) => index === 10 || index === 20);
	const filters = { createdAfter: early?.toISOString(), createdBefore: late?.toISOString() };
	const rows = await list('customer', { filters } as IDataObject);
	const expected = sandbox().customers.gigstack.filter(
		({ createdAt }) => early && late && createdAt >= early && createdAt <= late,
	);
	expect(rows.map(({ customerId }) => customerId).sort()).toEqual(
		expected.map(({ id }) => id).sort(),
	);
	await list('customer', {
		filters: { metadata: { field: [{ key: 'plan', value: 'gold' }] } },
	});
	expect(sandbox().requests.at(-1)?.query).toMatchObject({ 'metadata.plan': 'gold' });
});

test.each(['pages', 'cursor'] as const)(
	"gigstack's search gives all that match, however its pages go on (%s)",
	async (gigstackSearch) => {
		sandbox().set({ gigstackSearch });
		const seen: unknown[] = [];
		let page: unknown;
		do {
			const found = await searchCustomers('gigstack', sandbox(), { filter: 'example', page });
			seen.push(...found.results.map(({ value }) => value));
			page = found.paginationToken;
		} while (page !== undefined && seen.length < 1000);
		const expected = sandbox().customers.gigstack.filter(({ email }) => email !== null);
		expect(seen.sort()).toEqual(expected.map(({ id }) => id).sort());
	},
);
