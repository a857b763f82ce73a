import type { KnownCustomer, VendorCustomers, VendorEmailSearch, VendorGet } from '../customers';

const rowOf = ({ id, name, email }: Partial<KnownCustomer>) => ({ id, name, email });

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'id', isLookedUp: false },
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
	],
	sampleId: 'ctm_01h844p3h41s12zs5mn4axja51',
	unknownId: 'ctm_01h844p3h4nobodyatallnobod',
	unknown: [],
	otherForms: [],
	refusedIds: [
		'sub_01h04vsc0qhwtsbsxh3422wjs4',
		'txn_01h04vsbhqc62t8hmd4z3b578c',
		'ctm_1',
		'CTM_01H844P3H41S12ZS5MN4AXJA51',
		'two words',
	],
	havePhones: false,
	mayLackEmail: false,
	recordOf: (customer) => ({ data: rowOf(customer), meta: { request_id: 'r' } }),
};

export const get: VendorGet = {
	ownFields: ['status', 'language', 'marketingConsent', 'createdAt'],
	emailKey: 'email',
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'email',
	pageOf: (rows, hasMore) => ({
		data: rows.map((row) => row && rowOf(row)),
		meta: {
			request_id: 'r',
			pagination: {
				per_page: 200,
				next: `https://api.paddle.com/customers?after=${rows.at(-1)?.id}`,
				has_more: hasMore,
			},
		},
	}),
};
