import type { KnownCustomer, VendorCustomers, VendorEmailSearch, VendorGet } from '../customers';

const clientOf = ({ id, name, email, phone, country }: Partial<KnownCustomer>) => ({
	id,
	name,
	email,
	phone: phone ?? null,
	address: { country },
});

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
		{ operation: 'getToken', by: 'id', isLookedUp: false },
	],
	sampleId: 'client_54f70576cc3796f6e4dd',
	unknownId: 'client_nobody',
	unknown: [],
	otherForms: [],
	refusedIds: [],
	havePhones: true,
	mayLackEmail: true,
	recordOf: (customer) => ({ data: clientOf(customer) }),
};

export const get: VendorGet = {
	ownFields: ['company', 'legalName', 'taxId', 'country', 'createdAt'],
	emailKey: 'email',
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'q',
	pageOf: (rows, hasMore) => ({
		data: rows.map((row) => row && clientOf(row)),
		has_more: hasMore,
		next: hasMore ? String(rows.at(-1)?.id) : null,
	}),
};
