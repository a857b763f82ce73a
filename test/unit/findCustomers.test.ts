import type { IDataObject } from 'n8n-workflow';
import { contact } from '../../nodes/core/customer/contact';
import { findCustomers, type CustomerApi } from '../../nodes/core/customer/find';
import type { CustomerReference } from '../../nodes/core/customer/reference';

/** Whom a vendor finds by email, and what it gives as the record, whoever is asked for. */
async function found(reference: CustomerReference, byEmail: IDataObject[], record: IDataObject) {
	const api: CustomerApi = {
		vendor: 'Vendor',
		contactOf: ({ id, name, email }) => contact({ customerId: id, customerName: name, email }),
		findByEmail: async () => byEmail,
		loadCustomer: async () => record,
		searchCustomers: async () => ({ rows: [] }),
	};
	const settings = { ifSeveralMatch: 'fail' as const, loadContact: true, contactSettings: {} };
	return await findCustomers(reference, 'the customer', settings, api);
}

const byId: CustomerReference = { kind: 'id', value: 'cus_1' };
const byEmail: CustomerReference = { kind: 'email', value: 'ana@example.com' };
const ana = { id: 'cus_1', name: 'Ana', email: 'ana@example.com' };

test('the record of the customer tells how to reach them', async () => {
	const known = [{ customerId: 'cus_1', customerName: 'Ana', email: 'ana@example.com' }];
	expect(await found(byId, [], ana)).toMatchObject(known);
	expect(await found(byEmail, [{ email: 'ana@example.com' }], ana)).toMatchObject(known);
});

test.each<[string, CustomerReference, IDataObject[], IDataObject]>([
	['another ID than was asked for', byId, [], { ...ana, id: 'cus_2' }],
	['another ID than was found', byEmail, [{ ...ana, name: null }], { ...ana, id: 'cus_2' }],
	['another email', byEmail, [{ email: ana.email }], { ...ana, email: 'else@example.com' }],
])('a record with %s is another customer’s', async (_, reference, rows, record) => {
	await expect(found(reference, rows, record)).rejects.toMatchObject({
		failureCode: 'wrong_customer',
	});
});
