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
	['55 1234 5001', 'Mexico', undefined, null],
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
