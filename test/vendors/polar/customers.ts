import type {
	KnownCustomer,
	VendorAliases,
	VendorCustomers,
	VendorEmailSearch,
	VendorGet,
} from '../customers';

const rowOf = ({ id, alias, name, email, country }: Partial<KnownCustomer>) => ({
	id,
	external_id: alias,
	name,
	email,
	billing_address: country === undefined ? null : { country },
});

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'id', isLookedUp: false },
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
		{ operation: 'getToken', by: 'alias', isLookedUp: true },
	],
	sampleId: '992fae2a-2a17-4b7a-8d9e-e287cf90131b',
	unknownId: '00000000-0000-4000-8000-000000000000',
	unknown: [{ by: 'alias', customer: 'no-such-account' }],
	otherForms: [(id) => id.toUpperCase()],
	refusedIds: [],
	havePhones: false,
	mayLackEmail: true,
	recordOf: rowOf,
};

export const get: VendorGet = {
	ownFields: ['externalId', 'type', 'country', 'language', 'createdAt'],
	emailKey: 'email',
};

export const aliases: VendorAliases = {
	customerOf({ cast }) {
		const { id, name, externalId } = cast.polar.plain;
		if (externalId === null) throw new Error('Nobody has an external ID');
		return { id, name, alias: externalId };
	},
	way: 'By External ID',
	field: 'externalId',
	refused: ['acme/4711', '..', '.', 'a\nb', 'x'.repeat(2701)],
	refusedAsIds: [
		'acme-4711',
		// A UUID, but of version 7: Polar's are of version 4.
		'0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1',
		'992fae2a2a174b7a8d9ee287cf90131b',
	],
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'email',
	pageOf: (rows, hasMore) => ({
		items: rows.map((row) => row && rowOf(row)),
		pagination: { total_count: rows.length, max_page: hasMore ? 1000 : 1 },
	}),
};
