import { getAlpha3Codes, getNames } from 'i18n-iso-countries';
import { countryCode } from '../../nodes/core/customer/country';

const isCode = (text: string | null) => /^[A-Z]{2}$/.test(text ?? '');

test('the three letters of every country give its two', () => {
	const known = Object.entries(getAlpha3Codes());
	expect(known.map(([letters]) => countryCode(letters))).toEqual(known.map(([, code]) => code));
	expect(countryCode('mex')).toBe('MX');
});

const languages = 'en es fr de it pt nl pl sv da no fi cs hu ro tr'.split(' ');

test.each(languages)('no name in the language %s is taken for another country', (language) => {
	const ofTwo = ['Congo', 'São Martinho'];
	const named = Object.entries(getNames(language, { select: 'all' })).flatMap(([code, names]) =>
		names.filter((name) => name.length > 3 && !ofTwo.includes(name)).map((name) => [code, name]),
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
	['Deutschland', 'DE'],
	['Mexiko', 'MX'],
	['États-Unis', 'US'],
	['Brésil', 'BR'],
	['Österreich', 'AT'],
	['Norge', 'NO'],
	['Kongo', null],
	['UK', 'GB'],
	['England', 'GB'],
	['U.S.A.', 'US'],
	['The Netherlands', 'NL'],
	["Cote d'Ivoire", 'CI'],
	['Hong Kong', 'HK'],
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
