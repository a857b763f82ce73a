import type { VendorCustomers, VendorGet, Way } from '../customers';

const gid = (id: string) => `gid://shopify/Customer/${id}`;

const waysOf = (operation: string): Way[] => [
	{ operation, by: 'list', isLookedUp: false },
	{ operation, by: 'id', written: Number, isLookedUp: false },
	{ operation, by: 'id', written: gid, isLookedUp: false },
	{ operation, by: 'email', isLookedUp: false },
];

const nobody = { id: '8888888888888', email: 'nobody@example.com' };

export const customers: VendorCustomers = {
	ways: [...waysOf('getToken'), ...waysOf('getLink')],
	sampleId: '7712345678901',
	unknownId: nobody.id,
	unknown: [
		{ operation: 'getLink', by: 'id', customer: nobody.id, options: { loadContact: true } },
		{ operation: 'getLink', by: 'email', customer: nobody.email },
		{ operation: 'sendMagicLink', by: 'id', customer: nobody.id },
		{ operation: 'sendMagicLink', by: 'email', customer: nobody.email },
	],
	// As sheets write a number.
	otherForms: [(id) => `'${id}`, (id) => `${id}.0`, (id) => `'${id}.0`],
	refusedIds: ["'", '.0', "'.0", '7204518330001.5', "7204'518"],
	havePhones: true,
	mayLackEmail: true,
	recordOf: ({ id, name, email, phone }) => [
		{ customerId: id, customerName: name, customerEmail: email, phone },
	],
};

export const get: VendorGet = {
	ownFields: ['activeSubscriptions', 'inactiveSubscriptions', 'nextOrderDate'],
	emailKey: 'customerEmail',
};
