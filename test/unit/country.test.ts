import { getAlpha3Codes, getNames } from 'i18n-iso-countries';
import { countryCode } from '../../nodes/core/customer/country';

const isCode = (text: string | null) => /^[A-Z]{2}$/.test(text ?? '');

test('the three letters of every country give its two', () => {
	const known = Object.entries(getAlpha3Codes());
	expect(known.map(([letters]) => countryCode(letters))).toEqual(known.map(([, code]) => code));
	expect(countryCode('mex')).toBe('MX');
});

test.each(['en', 'es'])('no name in the language %s is taken for another country', (language) => {
	// “Congo” alone is the name of two of them.
	const named = Object.entries(getNames(language, { select: 'all' })).flatMap(([code, names]) =>
		names.filter((name) => name.length > 3 && name !== 'Congo').map((name) => [code, name]),
	);
	const read = named.map(([code, name]) => [code, countryCode(name)]);
	const understood = read.filter(([, found]) => isCode(found ?? null));
	expect(understood.filter(([code, found]) => code !== found)).toEqual([]);
	expect(understood.length).toBeGreaterThan(200);
});

test.each([
	['Mexico', 'MX'],
	['México', 'MX'],
	['MÉXICO', 'MX'],
	[' mx ', 'MX'],
	['Estados Unidos', 'US'],
	['Alemania', 'DE'],
	['Atlantis', null],
	['XYZ', null],
	['ZZ', null],
	['', null],
	[null, null],
	[484, null],
	[{ code: 'MX' }, null],
])('the country %j is %j', (written, code) => {
	expect(countryCode(written)).toBe(code);
});
