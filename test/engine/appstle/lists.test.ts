import type { IDataObject } from 'n8n-workflow';
import { getMany, searchCustomers } from '../../support/lists';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const list = async (resource: string, parameters: IDataObject = {}) =>
	await getMany('appstle', sandbox(), resource, parameters);

test("Appstle's paused subscriptions say to which address to write", async () => {
	const rows = await list('subscription', { filters: { status: 'paused' } });
	const expected = sandbox()
		.segments.appstle.subscriptions()
		.filter(({ status }) => status === 'paused');
	expect(expected.length).toBeGreaterThan(3);
	expect(rows.map(({ customerId, email }) => [customerId, email]).sort()).toEqual(
		expected
			.map(({ customer }) => [String(customer.id), customer.email?.toLowerCase() ?? null])
			.sort(),
	);
});

test("Appstle's customers with more than one subscription say how many are active", async () => {
	const filters = { activeMoreThanOneSubscription: true };
	const rows = await list('customer', { filters });
	expect(rows.length).toBeGreaterThan(1);
	for (const row of rows) expect(row.activeSubscriptions).toBeGreaterThan(1);
});

test.each(['customer', 'subscription'])(
	"Appstle's list of each %s is the same in both of its shapes",
	async (resource) => {
		const bare = await list(resource);
		sandbox().set({ appstlePaged: true });
		expect(await list(resource)).toEqual(bare);
	},
);

test("Appstle's list is read in both of its shapes", async () => {
	sandbox().set({ appstlePaged: true });
	const { plain } = sandbox().cast.appstle;
	const { results } = await searchCustomers('appstle', sandbox(), { filter: plain.name });
	expect(results).toContainEqual(expect.objectContaining({ value: String(plain.id) }));
});
