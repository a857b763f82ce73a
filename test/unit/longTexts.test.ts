import { contact } from '../../nodes/core/customer/contact';
import { composed } from '../../nodes/PortalLink/message/compose';
import { messageLink } from '../../nodes/PortalLink/message/content';
import { parseLanguage, parseTimeZone } from '../../nodes/PortalLink/message/locale';
import { messageTexts } from '../../nodes/PortalLink/message/templates';
import { oneLine, shownName } from '../../nodes/PortalLink/message/texts';

/** The longest text that each library was given. */
const longest: Record<string, number> = {};

/** The library as it is, with the longest text among the arguments of that function noted. */
function watched(library: string, holder: object, name: string): void {
	const original: unknown = Reflect.get(holder, name);
	Reflect.set(holder, name, (...given: unknown[]) => {
		const lengths = given.map((one) => (typeof one === 'string' ? one.length : 0));
		longest[library] = Math.max(longest[library] ?? 0, ...lengths);
		if (typeof original !== 'function') throw new Error(`${library} has no ${name}`);
		return Reflect.apply(original, holder, given);
	});
}

jest.mock('libphonenumber-js/min', () => ({ ...jest.requireActual('libphonenumber-js/min') }));
jest.mock('split-sms', () => ({ ...jest.requireActual('split-sms') }));

beforeAll(() => {
	watched(
		'libphonenumber-js',
		jest.requireMock('libphonenumber-js/min'),
		'parsePhoneNumberFromString',
	);
	watched('split-sms', jest.requireMock('split-sms'), 'split');
	watched('luxon', jest.requireActual('luxon').IANAZone, 'isValidZone');
});

const million = (text: string) => text.repeat(1e6 / text.length);

test.each(['1', '+52 55 1234 5678, ', '+', '(', ' ;ext=1'])(
	'of a phone of a million characters, %j and on, the library sees none',
	(text) => {
		for (const country of ['MX', million('México')]) {
			expect(contact({ phone: million(text), country }).phone).toBeNull();
		}
		expect(longest['libphonenumber-js'] ?? 0).toBeLessThan(300);
	},
);

test('a name, a company or a text of a million characters is cut or refused before anybody counts it', () => {
	const { templates } = messageTexts({}, 'en', 'portal');
	const values = {
		name: shownName(million('Ana ')),
		company: oneLine(million('é')),
		expires: null,
	};
	const link = 'https://n8n.example.com/webhook/open-portal?t=a.b.c';
	const message = { templates, values, link, language: 'en' };
	expect(String(composed(message).smsText).length).toBeLessThan(10_000);
	for (const name of ['emailText', 'smsText'] as const) {
		const own = { ...templates, [name]: `${million('a{name}')}{link}` };
		expect(() => composed({ ...message, templates: own })).toThrow(/longer than/);
	}
	expect(longest['split-sms']).toBeLessThan(10_000);
});

test('a link or a time zone of a million characters is refused, and a language is none', () => {
	expect(() => messageLink(`https://example.com/${million('a')}`)).toThrow(/longer than/);
	expect(parseLanguage(million('en-'))).toBeNull();
	expect(() => parseTimeZone(million('America/'), 'UTC')).toThrow('Time Zone is');
	expect(longest.luxon ?? 0).toBeLessThan(300);
});
