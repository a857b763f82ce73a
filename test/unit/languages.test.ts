import fc from 'fast-check';
import {
	acceptedLanguages,
	firstLanguage,
	languageFor,
	languages,
} from '../../nodes/PortalLink/language/languages';

test.each([
	['de', 'de'],
	['de-AT', 'de'],
	['FR_ca', 'fr'],
	['pt', 'pt'],
	['pt-PT', 'pt'],
	['zh-Hant', null],
	['english', null],
	['constructor', null],
	['', null],
])('the texts for %j are those of %j', (tag, language) => {
	expect(languageFor(tag)).toBe(language);
});

test.each([
	['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', ['fr-CH', 'fr', 'en', 'de']],
	['en;q=0.5,de-AT', ['de-AT', 'en']],
	['de;q=0, it ; q=0.3', ['it']],
	['*', []],
	['<script>, es', ['es']],
	[undefined, []],
	[['de'], []],
])('a browser that says %j accepts %j', (header, tags) => {
	expect(acceptedLanguages(header)).toEqual(tags);
});

test('a browser gets the first of its languages that there are texts for, or English', () => {
	expect(firstLanguage(['pl', 'it-CH', 'de'])).toBe('it');
	expect(firstLanguage(['pl'])).toBe('en');
	expect(firstLanguage([])).toBe('en');
});

test('any header gives a language', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (header) => {
			expect(Object.keys(languages)).toContain(firstLanguage(acceptedLanguages(header)));
		}),
	);
});

const textsOf = (value: object): string[] =>
	Object.values(value).flatMap((one: unknown) =>
		typeof one === 'string' ? [one] : textsOf(Object(one)),
	);

describe.each(Object.entries(languages))('the page in %s', (language, { page }) => {
	it.each(textsOf(page))('is written as its language asks: %s', (text) => {
		expect(text).toBe(text.trim());
		expect(text).not.toMatch(/["'„“”«»{}<>]| {2}|\.\.\./);
		if (language === 'fr') expect(text).not.toMatch(/[^\u00a0][:;!?]/);
		else expect(text).not.toMatch(/\s[:;!?]/);
	});
});
