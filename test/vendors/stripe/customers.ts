import type { KnownCustomer, VendorCustomers, VendorEmailSearch, VendorGet } from '../customers';

const rowOf = ({ id, name, email, phone, country }: Partial<KnownCustomer>) => ({
	id,
	object: 'customer',
	name,
	email,
	phone,
	address: { country },
});

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'id', isLookedUp: false },
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
	],
	sampleId: 'cus_NffrFeUfNV2Hib',
	unknownId: 'cus_nobody',
	unknown: [],
	otherForms: [],
	refusedIds: ['sub_1MowQVLkdIwHu7ixeRlqHVzs', 'in_1MtHbELkdIwHu7ix', 'two words'],
	havePhones: true,
	mayLackEmail: true,
	recordOf: rowOf,
};

export const get: VendorGet = {
	ownFields: ['country', 'language', 'currency', 'description', 'createdAt'],
	emailKey: 'email',
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'email',
	pageOf: (rows, hasMore) => ({
		object: 'list',
		data: rows.map((row) => row && rowOf(row)),
		has_more: hasMore,
		url: '/v1/customers',
	}),
};
