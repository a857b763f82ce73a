import type { IDataObject } from 'n8n-workflow';
import { recordOrEmpty } from '../../nodes/core';
import { startBatch } from '../../nodes/PortalLink/resources/campaign/startBatch';
import { whoIsLeft } from '../../nodes/PortalLink/resources/campaign/whoIsLeft';

interface Run {
	rows?: IDataObject[];
	parameters?: IDataObject;
}

function run(items: IDataObject[], { rows = [], parameters = {} }: Run = {}) {
	const told: string[] = [];
	const campaign = parameters.firstTryTo ? 'First try 7' : 'June';
	const defaults = whoIsLeft.fields.map((field) => [field.name, field.default]);
	const read = (name: string): unknown =>
		({ ...Object.fromEntries(defaults), ...parameters })[name];
	const results = whoIsLeft.run({
		items,
		itemsOf: () => [{ campaign, customer: '(newest run)', run: '7' }, ...rows],
		read,
		asEntered: String,
		readOf: () => {
			throw new Error('Reading a parameter for each item takes minutes for a large list.');
		},
		timeZone: 'UTC',
		execution: '7',
		tell: (message) => void told.push(message),
	});
	const rowsOfTable = results.map(({ json }) => recordOrEmpty(json.inTheTable));
	const names = rowsOfTable.map(({ customer, name }) => ({ customer, name }));
	return { names, inList: rowsOfTable.map(({ customerInList }) => customerInList), results, told };
}

test('without any setting customers go by their ID, and keep the fields of the list', () => {
	const ana = { customerId: 'cus_1', customerName: 'Ana', plan: 'Pro' };
	const { results } = run([ana, { customerId: 42 }]);
	expect(results).toEqual([
		{
			json: {
				...ana,
				inTheTable: { customer: 'cus_1', name: 'Ana', customerInList: 'cus_1', why: null },
			},
			item: 0,
		},
		{
			json: {
				customerId: 42,
				inTheTable: { customer: '42', name: null, customerInList: 42, why: null },
			},
			item: 1,
		},
	]);
});

test('a customer is asked for as the list spells it, whatever the table calls them', () => {
	const spelled = [
		' Ana@Example.com',
		'gid://shopify/Customer/123',
		9007199254740993,
		'a\tb',
		'0012',
	];
	const list = spelled.map((Kunde) => ({ Kunde, email: 'manager@example.com' }));
	expect(run(list, { parameters: { customer: 'Kunde' } }).inList).toEqual(spelled);
	const inside = [{ owner: { id: 7 } }, { 'owner.id': 'cus_2' }];
	expect(run(inside, { parameters: { customer: 'owner.id' } }).inList).toEqual([7, 'cus_2']);
});

test.each([undefined, null, '', ' ', '\u200b', [], {}, { id: 'cus_2' }, true])(
	'a row with %j in the column is nobody to be asked for, and says so, whatever else it has',
	(customerId) => {
		const { results } = run([
			{ customerId: 'cus_1' },
			{ customerId, email: 'manager@example.com' },
		]);
		expect(results[1]?.json.inTheTable).toEqual({
			customer: 'manager@example.com',
			name: null,
			customerInList: null,
			why: 'The row has nothing in the column “customerId”.',
		});
	},
);

describe('a list that names customers in another way than earlier runs did', () => {
	const byId = [{ key: 'cus_1' }, { key: 'cus_2' }, { key: 'cus_3' }];
	const byEmail = [{ key: 'ana@example.com' }, { key: 'emma@example.com' }, { key: 'no email' }];
	const sent = (list: IDataObject[], state = 'sent') =>
		list.map(({ key }) => ({ customer: key, state }));
	const going = (list: IDataObject[], rows: IDataObject[]) =>
		run(list, { rows, parameters: { customer: 'key' } }).names.length;

	test.each([
		['email', 'ID', byEmail, byId],
		['ID', 'email', byId, byEmail],
	])('stops, by %s before and by %s now', (wayBefore, way, before, now) => {
		for (const state of ['sent', 'sending', 'stop']) {
			expect(() => going(now, sent(before, state))).toThrow(
				`Earlier runs of this campaign went by ${wayBefore}, and this list goes by ${way}`,
			);
		}
	});

	test('stops where one of both is named in the same way', () => {
		const before = [...byId, { key: 'zoe@example.com' }];
		expect(() => going([...byEmail, { key: 'zoe@example.com' }], sent(before))).toThrow(
			'went by ID, and this list goes by email',
		);
	});

	test('goes on where nobody has the message, where those before are in it, and where it is named as before', () => {
		expect(going(byEmail, sent(byId, 'failed'))).toBe(3);
		expect(
			going([...byEmail, ...byEmail.map(({ key }) => ({ key: `b${key}` })), ...byId], sent(byId)),
		).toBe(6);
		expect(going([{ key: 'cus_4' }], sent(byId))).toBe(1);
		expect(going([{ key: 'zoe@example.com' }, {}, {}], sent(byEmail))).toBe(2);
	});
});

describe('what a sheet shows in place of an ID', () => {
	const shown = ['7.20452E+12', '7,2e+12', '5E+11', '########', '#N/A', '#REF!', '#¡VALOR!', '#NV'];

	test.each(shown)('%s, is nobody to be asked for, and each such row is listed', (customerId) => {
		const list = [{ customerId: 1 }, { customerId, a: 1 }, { customerId, a: 2 }];
		const { results, told } = run(list);
		expect(results.map(({ json }) => json.inTheTable)).toMatchObject([
			{ customerInList: 1 },
			...[1, 2].map(() => ({
				customerInList: null,
				why: expect.stringContaining(
					`has “${customerId}”, which your sheet shows instead of the ID.`,
				),
			})),
		]);
		expect(told.join()).not.toContain('repeat');
	});

	test.each(shown)('%s, in all rows, ends the run', (customerId) => {
		expect(() => run([{ customerId }, { customerId }, {}])).toThrow(
			'which your sheet shows instead of the ID',
		);
	});

	test.each(['7204518330001', '#1001', '#ACME', 'E+12', '1E12', 'cus_1E+12', '5e+11@example.com'])(
		'%s is none of it',
		(customerId) => {
			expect(run([{ customerId }]).inList).toEqual([customerId]);
		},
	);
});

test('the words of the list go on with the batch, and the row of each', () => {
	const batch = run([{ customerId: 'CUS' }, { customerName: 'Ana' }]).results.map(
		({ json }) => json,
	);
	const row = { id: 2, state: 'sending', run: '7-0' };
	const sending = ['CUS', 'Ana'].map((customer) => ({ ...row, customer }));
	const started = startBatch.run({
		items: [...sending, { customer: '(newest run)', run: '7' }],
		itemsOf: () => batch,
		read: () => 'Batches of 100',
		asEntered: String,
		readOf: () => () => null,
		timeZone: 'UTC',
		execution: '7',
		tell: () => undefined,
	});
	expect(started.map(({ json }) => json.inTheTable)).toEqual(
		batch.map(({ inTheTable }) => ({ ...recordOrEmpty(inTheTable), id: '2', run: '7-0' })),
	);
});

test.each<[string, IDataObject[], string]>([
	['an email', [{ key: ' Ana@Example.com' }, { key: 'ana@example.com' }], 'ana@example.com'],
	[
		"Shopify's ID",
		[{ key: 'gid://shopify/Customer/123' }, { key: 123 }, { key: "'123" }, { key: '123.0' }],
		'123',
	],
	['a text with marks that nobody sees', [{ key: '\u200bcus_1' }, { key: 'cus_1' }], 'cus_1'],
])('%s is the same customer however it is spelled', (_, list, customer) => {
	const { names, told } = run(list, { parameters: { customer: 'key' } });
	expect(names).toEqual([{ customer, name: null }]);
	expect(told[0]).toContain('repeat a customer');
});

test('IDs with a slash in them are not the same for what is behind it', () => {
	expect(run([{ customerId: 'acme/1' }, { customerId: 'beta/1' }]).names).toHaveLength(2);
});

test('a column may be inside another one, or have a dot in its name', () => {
	const names = ['cus_1', 'cus_2'].map((customer) => ({ customer, name: null }));
	const parameters = { customer: 'owner.id' };
	expect(run([{ owner: { id: 'cus_1' } }, { 'owner.id': 'cus_2' }], { parameters }).names).toEqual(
		names,
	);
});

test('those without an ID are told apart by their name, or by all they have', () => {
	const list = [
		{ customerId: 'cus_1' },
		{ customerName: 'Ana' },
		{ plan: 'Pro' },
		{ plan: 'Free' },
	];
	expect(run(list).names).toEqual([
		{ customer: 'cus_1', name: null },
		{ customer: 'Ana', name: 'Ana' },
		{ customer: expect.stringContaining('without name'), name: null },
		{ customer: expect.stringContaining('without name'), name: null },
	]);
});

test.each([['cus_1'], [''], ['toString']])(
	'where no row has the column %j, nobody goes on',
	(customer) => {
		expect(() => run([{ customerId: 'cus_1' }], { parameters: { customer } })).toThrow(
			'No row of your list has anything in the column',
		);
	},
);

test('a column that no row has is refused with those that the list has', () => {
	const many = Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`c${place}`, 'x']));
	const tried = (item: object) => () => run([{ ...item }], { parameters: { customer: 'kunde' } });
	const advises = (advice: RegExp) =>
		expect.objectContaining({ advice: expect.stringMatching(advice) });
	expect(tried({ Kunde: '1', Name: 'Ana' })).toThrow(
		advises(/Your list has the columns “Kunde” and “Name”\.$/),
	);
	expect(tried({ Kunde: '1' })).toThrow(advises(/Your list has the column “Kunde”\.$/));
	expect(tried(many)).toThrow(advises(/“c19”, and 5 more\.$/));
	expect(tried({})).toThrow(advises(/Your list is empty\.$/));
});

test('of an empty list nobody is left', () => {
	expect(run([]).results).toEqual([]);
});

test('namesakes without an ID are two customers, where anything else tells them apart', () => {
	const name = 'Ana';
	const [ana, other, third] = [
		{ customerName: name, Correo: 'ana@example.com' },
		{ customerName: name, Correo: 'ana@example.org' },
		{ customerName: name, celular: '55 1234 5678' },
	];
	const list = [{ customerId: 'cus_1' }, ana, other, third, { ...ana, daysOverdue: 3 }];
	expect(run(list).names).toEqual([
		{ customer: 'cus_1', name: null },
		{ customer: 'Ana, ana@example.com', name },
		{ customer: 'Ana, ana@example.org', name },
		{ customer: 'Ana, 5512345678', name },
	]);
});

test.each([
	['an email in capitals', ' Ana@Example.com', { key: 'ana@example.com' }],
	['a domain in ASCII', 'ana@xn--mnchen-3ya.example', { key: 'ana@münchen.example' }],
	['a mark that nobody sees', 'cus_1\u200b', { key: 'cus_1' }],
	["Shopify's ID", 'gid://shopify/Customer/123', { key: 123 }],
])('what somebody writes into the table counts for the customer: %s', (_, customer, item) => {
	const parameters = { customer: 'key' };
	for (const state of ['stop', 'sent', 'Stop ', 'stopped']) {
		expect(run([item], { parameters, rows: [{ customer, state }] }).names).toEqual([]);
	}
});

test('a UUID is the same customer in capitals and in small letters, and is asked for as the list has it', () => {
	const [small, capitals] = ['abcdef01', 'ABCDEF01'].map(
		(one) => `${one}-2a17-4b7a-8d9e-e287cf90131b`,
	);
	expect(run([{ customerId: capitals }, { customerId: small }]).inList).toEqual([capitals]);
	for (const customer of [small, capitals]) {
		expect(run([{ customerId: capitals }], { rows: [{ customer, state: 'sent' }] }).names).toEqual(
			[],
		);
	}
	expect(run([{ customerId: 'acme' }, { customerId: 'ACME' }]).names).toHaveLength(2);
});

test('emails of two mailboxes are two customers, however alike they look', () => {
	const parameters = { customer: 'key' };
	const list = [{ key: 'mike@example.com' }, { key: 'mi\u212Ae@example.com' }];
	expect(run(list, { parameters }).names).toHaveLength(2);
	const rows = [{ customer: 'mike@example.com', state: 'sent' }];
	expect(run(list, { parameters, rows }).names).toEqual([
		{ customer: 'mi\u212Ae@example.com', name: null },
	]);
});

test.each([
	[[{ state: 'stop', about: 'asked us on the phone' }, { state: 'failed' }]],
	[[{ state: 'failed' }, { state: 'stop', about: 'asked us on the phone' }]],
	[[{ state: 'sent', about: 'by post' }, { state: 'failed' }]],
])('one row is enough to leave a customer alone, whatever it is about: %j', (states) => {
	const rows = states.map((row) => ({ customer: 'cus_1', ...row }));
	expect(run([{ customerId: 'cus_1' }], { rows }).names).toEqual([]);
});

describe('a first try', () => {
	const five = [1, 2, 3, 4, 5].map((customerId) => ({ customerId }));
	const told = (firstTryTo: string) =>
		run([...five, { customerId: 5 }], { parameters: { firstTryTo } }).told;

	test('says that it is one, and how many customers are in the list', () => {
		expect(told('me@example.com')).toEqual([
			'Customers in the list: 5. This is a first try: the messages for the first 3 go to firstTryTo in “This campaign”, and no customer counts as written to. To write to everybody, empty it there.',
		]);
		expect(told('').join()).not.toContain('first try');
	});

	const tryIt = (firstTryTo: string | number | null | undefined, sendBy = 'email', atMost = 0) =>
		run(five, { parameters: { firstTryTo, sendBy, atMost } }).results.length;

	test.each([
		['me@example.com', 'email'],
		['Me@Example.com', 'email'],
		['+525512345678', 'sms'],
	])('to %s passes on three customers', (to, sendBy) => {
		expect(tryIt(to, sendBy)).toBe(3);
		expect(tryIt(to, sendBy, 2)).toBe(2);
	});

	test.each(['', null, undefined])('is none where %j is entered', (to) => {
		expect(tryIt(to)).toBe(5);
		expect(tryIt(to, 'email', 4)).toBe(4);
	});

	test.each([
		['me@acme', 'email', 'not an email address'],
		['me', 'email', 'not an email address'],
		[' ', 'email', 'not an email address'],
		['me@example.com, you@example.com', 'email', 'not an email address'],
		['Me <me@example.com>', 'email', 'not an email address'],
		['+525512345678', 'email', 'not an email address'],
		['me@example.com', 'sms', 'not a phone number with its country code'],
		['5512345678', 'sms', 'not a phone number with its country code'],
		[525512345678, 'sms', 'not a phone number with its country code'],
		['+52123', 'sms', 'not a phone number with its country code'],
		[' me@example.com', 'email', 'do not belong there'],
		['me\u200b@example.com', 'email', 'do not belong there'],
		['+52 55 1234 5678', 'sms', 'do not belong there'],
	])('to %j, %s, passes on nobody', (to, sendBy, words) => {
		expect(() => tryIt(to, sendBy)).toThrow(words);
	});
});

test('rows that say nothing of whose they are stay apart, and what they hold is not kept in the table', () => {
	const customers = run([
		{ customerId: '', token: 'secret-1' },
		{ customerId: '', token: 'secret-2' },
		{ customerId: 'cus_1' },
	]).names.map((one) => String(recordOrEmpty(one).customer));
	expect(new Set(customers).size).toBe(3);
	expect(customers.join()).not.toContain('secret');
});
