import type {
	KnownCustomer,
	VendorAliases,
	VendorCustomers,
	VendorEmailSearch,
	VendorGet,
} from '../customers';

const rowOf = ({ email, country, ...others }: Partial<KnownCustomer>) => ({
	...others,
	billing_email: email,
	billing_address: { country },
});

export const customers: VendorCustomers = {
	ways: [
		{ operation: 'getToken', by: 'id', isLookedUp: false },
		{ operation: 'getToken', by: 'list', isLookedUp: false },
		{ operation: 'getToken', by: 'email', isLookedUp: true },
		{ operation: 'getToken', by: 'alias', isLookedUp: true },
	],
	sampleId: 'cus_7n42DGM5Tflk9n8mt7Fhc7',
	unknownId: 'cus_1',
	unknown: [{ by: 'alias', customer: 'no-such-alias' }],
	otherForms: [(id) => id.replace('cus_', 'cus_00')],
	refusedIds: [],
	havePhones: true,
	mayLackEmail: true,
	recordOf: rowOf,
};

export const get: VendorGet = {
	ownFields: ['alias', 'invoicingEmails', 'country', 'currency', 'vatNumber'],
	emailKey: 'billing_email',
};

export const aliases: VendorAliases = {
	customerOf({ cast }) {
		const { id, name, alias } = cast.meteroid.withAlias;
		if (alias === null) throw new Error('Nobody has an alias');
		return { id, name, alias };
	},
	way: 'By Alias',
	field: 'alias',
	refused: [
		'cus_2xXyMf4KIBoaf3jLLLSa1',
		'cus_acme',
		'two words',
		'..',
		'.',
		'a\nb',
		'x'.repeat(2701),
	],
	refusedAsIds: ['our-client-7', '0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', 'CUS_1', 'cus_', 'cus_ä'],
};

export const emailSearch: VendorEmailSearch = {
	parameter: 'search',
	pageOf: (rows, hasMore) => ({
		data: rows.map((row) => row && rowOf(row)),
		pagination_meta: { total_pages: hasMore ? 1000 : 1 },
	}),
};
