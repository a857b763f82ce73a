import { contact } from '../../nodes/core/customer/contact';
import { isEmail } from '../../nodes/core/customer/email';

test.each([
	['+52 55 1234-5001', '+525512345001'],
	['+1 (415) 555.0100', '+14155550100'],
	['55 1234 5001', null],
	['+44 (0)20 7946 0958', '+442079460958'],
	['+52 55 1234 5001 ext. 12', null],
	['+52 55 1234', null],
	['Call +52 55 1234 5001 after six', null],
	['0034 600 000 000', null],
	['+0123456789', null],
	['call me', null],
	['+1 900 234 5678', null],
	['+979 1 2345 6789', null],
	['+44 871 234 5678', null],
	['+1 800 234 5678', '+18002345678'],
	['+5215512345678', '+525512345678'],
	['+52 1 55 1234 5678', '+525512345678'],
	['+55 11 98765-4321', '+5511987654321'],
	['+55 11 8765-4321', '+5511987654321'],
	['+84 120 123 4567', '+84701234567'],
	['+225 45 12 34 56', '+2250545123456'],
	['+229 97 12 34 56', '+2290197123456'],
	['+57 1 234 5678', '+576012345678'],
	['+54 9 11 1234 5678', '+5491112345678'],
	['+39 06 1234567', '+39061234567'],
	[5512345001, null],
	[null, null],
])('the phone %j is %j', (phone, expected) => {
	expect(contact({ phone }).phone).toBe(expected);
});

test.each([
	['55 1234 5001', 'MX', undefined, '+525512345001'],
	['55 1234 5001', 'mx', 'DE', '+525512345001'],
	['55 1234 5001', undefined, 'MX', '+525512345001'],
	['0044 20 7946 0958', undefined, 'DE', '+442079460958'],
	['+44 20 7946 0958', 'MX', undefined, '+442079460958'],
	['55 1234 5001', 'Mexico', undefined, '+525512345001'],
	['55 1234 5001', 'MEX', undefined, '+525512345001'],
	['55 1234 5001', 'México', 'DE', '+525512345001'],
	['55 1234 5001', 'Atlantis', 'MX', '+525512345001'],
	// By the option alone each of these would be the number of a stranger.
	['55 1234 5678', 'Mexiko', 'DE', '+525512345678'],
	['0151 23456789', 'Deutschland', 'MX', '+4915123456789'],
	['07911 123456', 'UK', 'MX', '+447911123456'],
	['55 1234 5001', '??', 'MX', '+525512345001'],
	['55 1234 5001', 'Atlantis', undefined, null],
	['5215512345678', 'MX', undefined, '+525512345678'],
	['044 55 1234 5678', 'MX', undefined, '+525512345678'],
	['01 55 1234 5678', 'MX', undefined, '+525512345678'],
	['(11) 8765-4321', 'BR', undefined, '+5511987654321'],
	['(11) 3765-4321', 'BR', undefined, '+551137654321'],
	['0169 123 4567', 'VN', undefined, '+84391234567'],
	['07 12 34 56', 'CI', undefined, '+2250707123456'],
	['301234567.0', 'DE', undefined, '+49301234567'],
	['15112345678.00', 'DE', undefined, '+4915112345678'],
	["'(55) 1234-5678", 'MX', undefined, '+525512345678'],
	["'+525512345678", undefined, undefined, '+525512345678'],
	['030.1234.567', 'DE', undefined, '+49301234567'],
	['cel. (55) 1234-5007 de 9 a 6', 'MX', undefined, null],
	['55 1234 5001 / 5002', 'MX', undefined, null],
])('the phone %j of a customer in %j, else %j, is %j', (phone, country, phoneCountry, expected) => {
	expect(contact({ phone, country }, phoneCountry).phone).toBe(expected);
});

test('unknown, empty and unreadable fields are null', () => {
	expect(contact({ customerName: '  ', email: 'none' })).toEqual({
		customerId: null,
		customerName: null,
		email: null,
		phone: null,
	});
});

test.each(['ana@example.com', "o'hara+x@mail.example.co.uk", 'ñandú@ejemplo.mx'])(
	'%s is an email',
	(text) => {
		expect(isEmail(text)).toBe(true);
	},
);

test.each([
	'',
	'ana',
	'ana@',
	'@example.com',
	'ana@example',
	'a@b.c, d@e.f',
	'a@b.c;d@e.f',
	'Ana <a@b.c>',
	'a b@c.d',
	'a@@b.c',
])('%j is no email', (text) => {
	expect(isEmail(text)).toBe(false);
});
