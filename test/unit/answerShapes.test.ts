import { isFieldName } from '../../nodes/core/setup/fieldNames';
import { kindOf } from '../../nodes/core/setup/kinds';
import { kindsText, listIn, otherKey, rowsIn, shapeOf } from '../../nodes/core/setup/shape';

test.each([
	['cus_2xXyMf4KIBoaf3jLLLSa1b', 'text beginning cus_', 26],
	['martin_2xXyMf4KIBoaf3jLLLSa', 'text', 27],
	['emma.martin@example.com', 'email', null],
	['+33639980001', 'phone number', null],
	['7712345678901', 'digits as text', 13],
	['12.50', 'decimal number as text', 5],
	['2026-11-27T08:00:00Z', 'ISO time', null],
	['2026-11-27', 'day', null],
	['https://portal.example.com/?token=a', 'web address', null],
	['gid://shopify/Customer/1', 'ID with a scheme', null],
	['0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', 'UUID', null],
	['PARTIALLY_PAID', 'word in capitals', 14],
	['requires_action', 'word', 15],
	['Emma Martin', 'text', 11],
	[' ', 'empty text', null],
	[1764230400, 'number', 10],
	[1.5, 'broken number', null],
	[true, 'true or false', null],
	[null, 'null', null],
	[[1, 2, 3], 'list', 3],
	[{}, 'object', null],
	['x'.repeat(1e6), 'text', 1e6],
])('%j is told as %s', (value, label, size) => {
	expect(kindOf(value)).toEqual({ label, size });
});

test.each([
	'id',
	'billing_email',
	'customerId',
	'address_line1',
	'has_more',
	'nextBillingDate',
	'mrr_cents',
])('%s is the name of a field', (key) => expect(isFieldName(key)).toBe(true));

test.each([
	...['emma', 'Emma', 'emma_email', 'acme', 'cus_2xXyMf4K', 'emma@example.com', '+33639980001', ''],
	...[
		'0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1',
		'sk_live_4eC39HqL',
		'name of emma',
		'id1234',
		'__proto__',
	],
])('%s may be a value', (key) => expect(isFieldName(key)).toBe(false));

test('the rows of a list are told together, with how many have what', () => {
	const rows = [{ id: 'cus_2xXyMf4K', email: null }, { id: 'cus_2xXyMf4KIBoa' }, 'lost'];
	const shape = shapeOf({ data: rows, meta: { total: 3 } });
	const list = listIn(shape);
	expect(list && rowsIn(list)).toBe(3);
	expect(list?.rows && kindsText(list.rows)).toBe('object (2), word of 4 characters (1)');
	const { fields } = list?.rows ?? shape;
	expect([...fields].map(([name, field]) => [name, kindsText(field)])).toEqual([
		['id', 'text beginning cus_ of 12 to 16 characters'],
		['email', 'null'],
	]);
});

test('what is sorted by values is told as one', () => {
	const { fields } = shapeOf({ 'emma@example.com': { name: 'Emma' }, acme: { name: 'Acme' } });
	expect([...fields.keys()]).toEqual([otherKey]);
	expect([...(fields.get(otherKey)?.fields.keys() ?? [])]).toEqual(['name']);
});
