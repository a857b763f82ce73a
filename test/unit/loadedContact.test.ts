import { contact } from '../../nodes/core/customer/contact';
import type { CustomerApi } from '../../nodes/core/customer/find';
import { Failure } from '../../nodes/core/errors';
import { loadedContact } from '../../nodes/core/list/contacts';
import { parseContactSettings } from '../../nodes/core/customer/contactSettings';

const listed = contact({
	customerId: 'c1',
	customerName: 'Ana',
	email: 'long.ago@example.com',
	phone: '+525512345678',
});

/** The contact that the list gives where the vendor has this record. */
async function loaded(record: object | Failure) {
	const api: CustomerApi = {
		vendor: 'Invented',
		findByEmail: async () => [],
		searchCustomers: async () => ({ rows: [], next: null }),
		contactOf: (row) => contact(row),
		async loadCustomer() {
			if (record instanceof Failure) throw record;
			return { ...record };
		},
	};
	return await loadedContact(listed, api, parseContactSettings({}));
}

test('a row that has name, email and phone is loaded too: they can be of long ago', async () => {
	expect(await loaded({ customerId: 'c1', email: 'today@example.com' })).toEqual({
		...listed,
		email: 'today@example.com',
	});
});

test('nothing of another customer is taken, however whole the row is', async () => {
	await expect(loaded({ customerId: 'c2', email: 'today@example.com' })).rejects.toMatchObject({
		failureCode: 'wrong_customer',
	});
});

test('a customer who is gone stays as the list tells of them', async () => {
	expect(await loaded(new Failure('not_found', 'gone', ''))).toEqual(listed);
});
