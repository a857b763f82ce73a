import fc from 'fast-check';
import { parseJson } from '../../nodes/core/reading/json';
import { anyCharacter } from '../support/anyCharacter';

/** What JSON.parse gives, with digits in place of whole numbers that are too large. */
function expected(value: unknown): unknown {
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'number') {
		// JSON writes larger ones with an exponent, which are no digits of an ID.
		const isDigits = /^-?\d+$/.test(JSON.stringify(value));
		return isDigits && !Number.isSafeInteger(value) ? JSON.stringify(value) : value;
	}
	if (Array.isArray(value)) return value.map(expected);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, expected(one)]));
}

/** A text of JSON in which large whole numbers stand with all of their digits. */
function textOf(value: unknown, space: string): string {
	if (typeof value === 'bigint') return String(value);
	if (Array.isArray(value)) return `[${value.map((one) => textOf(one, space)).join(`,${space}`)}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const pairs = Object.entries(value).map(
		([key, one]) => `${JSON.stringify(key)}:${space}${textOf(one, space)}`,
	);
	return `{${space}${pairs.join(`,${space}`)}}`;
}

const text = fc.oneof(
	fc.string({ unit: anyCharacter }),
	fc.constantFrom(
		'__proto__',
		'constructor',
		'12345678901234567890',
		': 12345678901234567890',
		'\\',
	),
);
const { value } = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		fc
			.bigInt({ min: 10n ** 15n, max: 10n ** 25n })
			.map((one) => (one > BigInt(Number.MAX_SAFE_INTEGER) ? one : Number(one))),
		fc.bigInt({ min: -(10n ** 25n), max: -(2n ** 53n) }),
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		text,
		fc.array(tie('value'), { maxLength: 5 }),
		fc.dictionary(text, tie('value'), { noNullPrototype: true, maxKeys: 5 }),
	),
}));

test('every JSON is read as ever, but for whole numbers that are too large: they are their digits', () => {
	fc.assert(
		fc.property(value, fc.constantFrom('', ' ', '\n\t'), (one, space) => {
			expect(parseJson(textOf(one, space))).toEqual(expected(one));
		}),
		{ numRuns: 2000 },
	);
});

test('every text that is no JSON is none here either', () => {
	const piece = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"a"',
		'1234567890123456789',
		'01',
		'-',
		' ',
	);
	fc.assert(
		fc.property(
			fc.array(piece).map((pieces) => pieces.join('')),
			(one) => {
				let isJson = true;
				try {
					JSON.parse(one);
				} catch {
					isJson = false;
				}
				expect(parseJson(one) !== undefined).toBe(isJson);
			},
		),
		{ numRuns: 2000 },
	);
});

test.each([
	['9007199254740991', 9007199254740991],
	['9007199254740992', '9007199254740992'],
	['-9007199254740993', '-9007199254740993'],
	['[7204518330001,1234567890123456789]', [7204518330001, '1234567890123456789']],
	[
		'{"a":"12345678901234567890","b":0.12345678901234567890}',
		{ a: '12345678901234567890', b: 0.12345678901234568 },
	],
	['{"a":1,"a":1234567890123456789}', { a: '1234567890123456789' }],
	['[1.5e300,1234567890123456789]', [1.5e300, '1234567890123456789']],
])('%s', (json, read) => {
	expect(parseJson(json)).toEqual(read);
});

test('a key named __proto__ is a key like others', () => {
	const read = parseJson('{"__proto__":{"isAdmin":true},"id":1234567890123456789}');
	expect(Object.keys(read ?? {})).toEqual(['__proto__', 'id']);
	expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
	expect(read).not.toHaveProperty('isAdmin', true);
	expect({}).not.toHaveProperty('isAdmin');
});
