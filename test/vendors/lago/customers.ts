import type { KnownCustomer, VendorCustomers, VendorEmailSearch, VendorGet } from '../customers';

const rowOf = ({ id, ...others }: Partial<KnownCustomer>) => ({ ...others, external_id: id });

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'id', isLookedUp: false },
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
	],
	sampleId: 'cust-4711',
	unknownId: 'cust-9999',
	unknown: [],
	otherForms: [],
	refusedIds: [],
	mayBeAnyText: true,
	havePhones: true,
	mayLackEmail: true,
	recordOf: (customer) => ({ customer: rowOf(customer) }),
};

export const get: VendorGet = {
	ownFields: ['otherEmails', 'country', 'currency', 'language', 'lagoId', 'createdAt'],
	emailKey: 'email',
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'search_term',
	pageOf: (rows, hasMore) => ({
		customers: rows.map((row) => row && rowOf(row)),
		meta: { current_page: 1, next_page: hasMore ? 2 : null },
	}),
};
