import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { contact } from '../../nodes/core/customer/contact';
import { emailOrNull, isEmail, sameEmail } from '../../nodes/core/customer/email';
import { parseReference } from '../../nodes/core/customer/reference';

const unseen = [
	...[
		'\u00ad',
		'\u034f',
		'\u061c',
		'\u180e',
		'\u200b',
		'\u200d',
		'\u200e',
		'\u200f',
		'\u202a',
		'\u202e',
	],
	...['\u2060', '\u2066', '\u2800', '\u3164', '\ufe0f', '\ufeff', '\uffa0', '\u{e0041}'],
];

describe('the same email', () => {
	test.each([
		['Ana@Example.com', 'ana@EXAMPLE.COM'],
		['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
		['ana@MÜNCHEN.example', 'ana@münchen.example'],
		['ana@\u212Aiel.example', 'ana@kiel.example'],
		[' ana@example.com\u200b', 'ana@example.com'],
		['ñandú@ejemplo.mx', 'ñandú@ejemplo.mx'],
	])('%j and %j', (one, other) => {
		expect(sameEmail(one, other)).toBe(true);
	});

	test.each([
		['mi\u212Ae@example.com', 'mike@example.com'],
		['\u0130pek@example.com', 'ipek@example.com'],
		['\u017Fam@example.com', 'sam@example.com'],
		['ÑANDÚ@ejemplo.mx', 'ñandú@ejemplo.mx'],
		['straße@example.com', 'strasse@example.com'],
		['ana@example.com', 'ana@example.com.evil.example'],
		['ana@example.com', 'ana@example.co'],
		['', ''],
		['ana', 'ana'],
		[null, null],
	])('is not %j and %j', (one, other) => {
		expect(sameEmail(one, other)).toBe(false);
	});

	it('is one with the same letters, A to Z in either case, at the same domain as DNS asks for it', () => {
		const letter = fc.constantFrom(
			...'aAkKsSiI.+-',
			'\u212a',
			'\u0130',
			'\u0131',
			'\u017f',
			'ß',
			'é',
			'É',
			'e\u0301',
		);
		const local = fc
			.array(letter, { minLength: 1, maxLength: 3 })
			.map((letters) => letters.join(''));
		const domain = fc.constantFrom(
			...[
				'kiel.example',
				'\u212aiel.example',
				'KIEL.example',
				'münchen.example',
				'MÜNCHEN.example',
			],
			...['xn--mnchen-3ya.example', 'munchen.example', 'm\u0131nchen.example', 'kiel。example'],
		);
		const email = fc.tuple(local, domain);
		const az = (text: string) =>
			text.replace(/[A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 32));
		fc.assert(
			fc.property(email, email, ([local, domain], [otherLocal, otherDomain]) => {
				const email = `${local}@${domain}`;
				const other = `${otherLocal}@${otherDomain}`;
				fc.pre(isEmail(email) && isEmail(other));
				expect(sameEmail(email, other)).toBe(
					az(local) === az(otherLocal) && domainToASCII(domain) === domainToASCII(otherDomain),
				);
			}),
			{ numRuns: 5000 },
		);
	});
});

test.each(unseen)(
	'the mark %j, which nobody sees, is taken off everywhere, and makes no email',
	(mark) => {
		for (const text of [
			`${mark}ana@example.com`,
			`ana@example.com${mark}`,
			`a${mark}na@exa${mark}mple.com`,
		]) {
			expect(isEmail(text)).toBe(false);
			expect(contact({ email: text }).email).toBe('ana@example.com');
			expect(parseReference({ mode: 'email', value: text }).value).toBe('ana@example.com');
		}
		expect(parseReference({ mode: 'id', value: `${mark}cus_1${mark}` }).value).toBe('cus_1');
		expect(contact({ phone: `${mark}+525512${mark}345678${mark}` }).phone).toBe('+525512345678');
		expect(contact({ customerName: mark }).customerName).toBeNull();
	},
);

test('names keep the marks that shape letters and emoji', () => {
	const names = ['نرم\u200cافزار', 'ක්\u200dෂ', '👩\u200d🔧 Ana', 'Café ☕\ufe0f'];
	for (const customerName of names)
		expect(contact({ customerName }).customerName).toBe(customerName);
	expect(contact({ customerName: '\u202eAna\u200b' }).customerName).toBe('Ana');
});

test('an alias is the vendor’s own, with all its marks', () => {
	expect(parseReference({ mode: 'alias', value: 'ac\u200bme' }).value).toBe('ac\u200bme');
});

test.each(['\0', '\u0007', '\r\n', '\u0085', '\u2028', '\ufff9', '\ud800', '\ue000'])(
	'%j is in no email',
	(mark) => {
		for (const text of [`a${mark}na@example.com`, `ana@exa${mark}mple.com`]) {
			expect(emailOrNull(text)).toBeNull();
		}
	},
);

test.each([
	'ana@evil.example/example.com',
	'ana@a.b?c.d',
	'ana@a.b#c.d',
	'ana@ex%61mple.com',
	'ana@a\\b.c',
	'ana@a..b',
	'ana@a.b.',
])('%j is no email', (text) => {
	expect(emailOrNull(text)).toBeNull();
});

test('letters other than A to Z stay as they are', () => {
	expect(contact({ email: 'Mi\u212Ae@Example.COM' }).email).toBe('mi\u212Ae@example.com');
});
