import fc from 'fast-check';
import { localDate } from '../../nodes/core/reading/localDate';
import {
	acceptedLanguages,
	languageFor,
	languages,
} from '../../nodes/PortalLink/language/languages';
import { composed } from '../../nodes/PortalLink/message/compose';
import { anyCharacter } from '../support/anyCharacter';

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

test('any header gives tags alone', () => {
	fc.assert(
		fc.property(fc.string({ unit: anyCharacter }), (header) => {
			for (const tag of acceptedLanguages(header)) expect(tag).toMatch(/^[a-z\d-]+$/i);
		}),
	);
});

const textsOf = (value: object): string[] =>
	Object.values(value).flatMap((one: unknown) =>
		typeof one === 'string' ? [one] : textsOf(Object(one)),
	);

function expectTypography(text: string, language: string) {
	expect(text).toBe(text.trim());
	expect(text).not.toMatch(/["'„“”«»<>]| {2}|\.\.\./);
	if (language === 'fr') expect(text).not.toMatch(/[^\u00a0\d]:|[^\u202f][;!?]/);
	else expect(text).not.toMatch(/\s[:;!?]/);
}

describe.each(Object.entries(languages))('in %s', (language, { page, message }) => {
	const topics = Object.entries(message.topics);

	it.each(textsOf(page))('the page says, as its language is written: %s', (text) => {
		expectTypography(text, language);
	});

	it.each(topics)('a mail is written as its language asks, with one link: %s', (_topic, words) => {
		const { emailSubject, buttonText, email } = words;
		const text = message.emailText(email);
		for (const one of [emailSubject, buttonText, text, message.ifButtonFails]) {
			expectTypography(one, language);
		}
		expect(text.match(/^\{link\}$/gm)).toHaveLength(1);
		expect(emailSubject + buttonText).not.toContain('{link}');
		expect(emailSubject).toContain('{company|');
		expect(email).toMatch(/:$/);
	});

	it.each(topics)(
		'a text message has one link, and costs three segments at most: %s',
		(_topic, words) => {
			for (const month of Array.from({ length: 12 }, (_month, index) => index)) {
				const time = new Date(Date.UTC(2030, month, 27, 12, 5));
				const { smsText, smsEncoding, smsSegments } = composed({
					templates: { ...noTexts, smsText: message.smsText(words.sms) },
					values: {
						name: 'Christina Weber',
						company: 'Acme Software',
						expires: localDate(time, language, 'America/Mexico_City'),
						amounts: '1,234.50 EUR',
						count: '12',
					},
					link: `https://n8n.example.com/webhook/open-portal?t=${'x'.repeat(200)}`,
					language,
				});
				expect(String(smsText).match(/https:/g)).toHaveLength(1);
				expect({ smsText, smsEncoding }).toEqual({ smsText, smsEncoding: 'GSM-7' });
				expect(smsSegments).toBeLessThanOrEqual(3);
			}
		},
	);
});

const noTexts = {
	emailSubject: 'x',
	emailText: '{link}',
	buttonText: 'x',
	ifButtonFails: null,
};
