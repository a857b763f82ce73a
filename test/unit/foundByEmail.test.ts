import { contact } from '../../nodes/core/customer/contact';
import type { CustomerApi } from '../../nodes/core/customer/find';
import { getOperation } from '../../nodes/core/customer/getOperation';
import { customerLocator } from '../../nodes/core/customer/locator';

const operation = getOperation<CustomerApi>({
	value: 'get',
	name: 'Get',
	action: 'Get',
	description: '',
	noun: 'customers',
	locator: customerLocator('e.g. 1'),
	options: [],
	normalize: (reference) => reference,
	entry: (row) => ({ contact: contact(row), fields: {} }),
});

/** What Get gives for ana@example.com at a vendor that finds this record for her. */
async function got(email: string) {
	const record = { customerId: 'c1', email };
	const api: CustomerApi = {
		vendor: 'Invented',
		findByEmail: async () => [record],
		loadCustomer: async () => record,
		searchCustomers: async () => ({ rows: [], next: null }),
		contactOf: (row) => contact(row),
	};
	const given: Record<string, unknown> = {
		customer: { __rl: true, mode: 'email', value: 'ana@example.com' },
		simplify: true,
		options: {},
	};
	return await operation.run(
		(name) => given[name],
		api,
		() => undefined,
		{ isFirstVersion: false, today: '2026-11-27' },
	);
}

test('Get by email gives whom the vendor finds', async () => {
	expect(await got('Ana@example.com')).toMatchObject([{ email: 'ana@example.com' }]);
});

test('Get by email gives nothing of somebody with another email, whomever the vendor finds', async () => {
	await expect(got('somebody.else@example.com')).rejects.toMatchObject({
		failureCode: 'wrong_customer',
	});
});
