import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { isEmail } from '../../nodes/core';
import { pastedList } from '../../nodes/PortalLink/campaign/pastedList';

const customers = (text: string) => pastedList(text).customers;

test('rows copied from a sheet are customers, with the columns that the headings name, as text', () => {
	expect(
		pastedList('clientId\temail\tplan\n0042\tana@example.com\tPro\n7\temma@example.com\t'),
	).toEqual({
		columns: ['clientId', 'email', 'plan'],
		customers: [
			{ clientId: '0042', email: 'ana@example.com', plan: 'Pro' },
			{ clientId: '7', email: 'emma@example.com', plan: '' },
		],
	});
});

test.each([
	['a tab', 'id\tname; first, last\n1\tAna, Li; x', { id: '1', 'name; first, last': 'Ana, Li; x' }],
	['a semicolon', 'id;name, first\n1;Ana, Li', { id: '1', 'name, first': 'Ana, Li' }],
	['a comma', 'id,name\n1,Ana', { id: '1', name: 'Ana' }],
	[
		'a comma, after a quoted heading',
		'id,"name; first\tlast"\n1,Ana',
		{ id: '1', 'name; first\tlast': 'Ana' },
	],
	['none in a single column', 'name\nAcme, Inc; Ltd', { name: 'Acme, Inc; Ltd' }],
])('the headings say that the separator is %s', (_, text, customer) => {
	expect(customers(text)).toEqual([customer]);
});

test.each([
	['the mark that Excel begins a file with', '\ufeff"id",name\n1,Ana'],
	["Windows' line ends", 'id,name\r\n1,Ana\r\n'],
	["an old Mac's line ends", 'id,name\r1,Ana\r'],
	['a first line that tells Excel the separator', '\ufeffsep=,\r\nid,name\r\n1,Ana\r\n'],
	['blank lines', '\n\nid,name\n\n \n1,Ana\n\n'],
	['lines of only separators', ',\nid,name\n,\n1,Ana\n , \n'],
	['columns that are empty', 'id,name,,\n1,Ana,,\n'],
	['more separators than headings', 'id,name\n1,Ana,,,\n'],
	['spaces around cells', ' id , "name"\n 1 , "Ana" '],
	['quotation marks around cells', '"id","name"\n"1","Ana"'],
])('a table may have %s', (_, text) => {
	expect(pastedList(text)).toEqual({
		columns: ['id', 'name'],
		customers: [{ id: '1', name: 'Ana' }],
	});
});

test('a cell may have quotation marks, separators and line breaks in it', () => {
	const text = 'id,note\n1,"He said ""hi"", and\r\nleft"\n2, 5" pipe \n3,"Bob" Smith';
	expect(customers(text)).toEqual([
		{ id: '1', note: 'He said "hi", and\r\nleft' },
		{ id: '2', note: '5" pipe' },
		{ id: '3', note: '"Bob" Smith' },
	]);
});

test('a row may have fewer cells than there are headings', () => {
	expect(customers('id,name,email\n1')).toEqual([{ id: '1', name: '', email: '' }]);
});

test.each([
	['nothing', '', 'is empty'],
	['blank lines', ' \r\n\t\n\t\t\n', 'is empty'],
	['headings alone', 'id,name\n\n', 'only one line'],
	['a customer alone', 'ana@example.com', 'email address'],
	['customers without headings', '1,ana@example.com\n2,emma@example.com', 'email address'],
	['JSON', ' {"customers": []}', 'is JSON'],
	['a list in JSON', '[{"id": 1}]', 'is JSON'],
	['an expression', '={{ $json.data }}', 'is an expression'],
	['one as n8n passes it on', '{{ $json.data }}', 'is an expression'],
	['two columns of one heading', 'id,name, id\n1,Ana,2', 'heading “id”'],
	[
		'a cell too many',
		'id,name\n1,Ana\n\n2,Sm1th,s3cret',
		'Row 4 of the list has something in column 3',
	],
	[
		'a cell in a column without heading',
		'id,,name\n1,s3cret,Ana',
		'Row 2 of the list has something in column 2',
	],
	['a quotation mark without an end', 'id,name\n1,Ana\n2,"s3cret\n3,Li', 'In row 3 of the list'],
	['one that ends rows below', 'id\tname\n1\t"s3cret\n2\t"Bob" Li\n3\tAna', 'In row 2 of the list'],
	[
		'one that ends with a cell below',
		'id\tname\n1\t"s3cret\n2\t5"\n3\tAna',
		'In row 2 of the list',
	],
])('%s is no list, and what is in it is not told', (_, text, message) => {
	let failure: unknown;
	try {
		pastedList(text);
	} catch (error) {
		failure = error;
	}
	expect(failure).toMatchObject({
		failureCode: 'invalid_input',
		message: expect.stringContaining(message),
	});
	expect(JSON.stringify(failure)).not.toMatch(/s3cret|ana@/);
	expect(String(failure)).not.toMatch(/s3cret|ana@/);
});

const asIs = {
	size: 'max',
	maxLength: 12,
	unit: fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		fc.constantFrom('"', '\n', '\r', '\t', ';', ',', ' ', '=', '\ufeff'),
	),
} as const;
/** In which nobody types a tab behind a line break: that is a row which another cell has taken in. */
const cell = fc.string(asIs).map((text) => text.replace(/(?<=[\r\n][^]*)\t/g, ' '));
const heading = cell
	.map((text) => text.trim())
	.filter((text) => /^[^={[]/.test(text) && !isEmail(text));

const table = fc.uniqueArray(heading, { minLength: 1, maxLength: 8 }).chain((columns) =>
	fc.record({
		columns: fc.constant(columns),
		rows: fc.array(
			fc
				.array(cell, { minLength: columns.length, maxLength: columns.length })
				.filter((cells) => cells.some((one) => one.trim() !== '')),
			{ minLength: 1, maxLength: 20 },
		),
	}),
);

test.each(['\t', ';', ','])('any table written with %j comes back the same', (delimiter) => {
	const options = fc.record({
		bom: fc.boolean(),
		record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
		quoted: fc.boolean(),
	});
	fc.assert(
		fc.property(table, options, ({ columns, rows }, options) => {
			const quoted_match = /^\s|\s$|[\n\r\t;,]/;
			const text = stringify([columns, ...rows], { ...options, delimiter, quoted_match });
			expect(pastedList(text)).toEqual({
				columns,
				customers: rows.map((cells) =>
					Object.fromEntries(columns.map((column, place) => [column, cells[place]])),
				),
			});
		}),
	);
});

test('ten thousand customers take less than a second', () => {
	const text = `id,name\n${'0042,"Ana, Li"\n'.repeat(10_000)}`;
	const start = performance.now();
	expect(customers(text)).toHaveLength(10_000);
	expect(performance.now() - start).toBeLessThan(1000);
});
