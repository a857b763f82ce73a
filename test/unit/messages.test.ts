import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { languages } from '../../nodes/PortalLink/language/languages';
import type { Topic } from '../../nodes/PortalLink/language/texts';
import { localAmounts } from '../../nodes/PortalLink/message/amounts';
import { composed } from '../../nodes/PortalLink/message/compose';
import { smsSize } from '../../nodes/PortalLink/message/segments';
import { messageTexts } from '../../nodes/PortalLink/message/templates';
import { oneLine, shownName } from '../../nodes/PortalLink/message/texts';
import { anyCharacter } from '../support/anyCharacter';
import { readStrictHtml } from '../support/strictHtml';

const topics = Object.keys(languages.en.message.topics) as Topic[];
const supplied = Object.keys(languages).flatMap((language) =>
	topics.map((topic) => messageTexts({}, language, topic).templates),
);

const link = "https://n8n.example.com/webhook/open-portal?t=aaa.bbb.ccc&x='1'";

const hostile = fc.constantFrom(
	...['<script>alert(1)</script>', '"><a href="https://evil.example">', "' onmouseover='x"],
	...['https://evil.example/x', 'www.evil.example', 'evil.example', 'a@evil.example'],
	...[
		'{link}',
		'{name}',
		'{company|x}',
		'$&',
		'$1',
		'\r\nBcc: all@example.com',
		'\u2028Subject: x',
	],
	...[
		...[
			'evil\u2024com',
			'evil\ufe52com',
			'evil.\u200dcom',
			'evil.c\u200dom',
			'evil.c\u00adom',
			'e.v.il',
		],
		...['+1-900-555-0100', '1 (900) 555.0100', '\u0661\u0669\u0660\u0660\u0665\u0665\u0665'],
		'\u202egpj.exe',
		'evil\u3002example',
		'\uff48ttps\uff1a\uff0f\uff0fevil',
		'&lt;',
		'&#x3c;',
		']]>',
	],
);
const anyText = fc.string({ unit: anyCharacter, maxLength: 60 });
const anyName = fc.oneof(
	anyText,
	fc.array(fc.oneof(anyText, hostile), { maxLength: 4 }).map((parts) => parts.join('')),
);
/** A template that names no unknown field. */
const anyTemplate = fc
	.array(fc.oneof(anyName, fc.constantFrom('{name|you}', '{company}', '{expires}', '\n', '\n\n')), {
		maxLength: 6,
	})
	.map((parts) => parts.join(' ').replace(/\{\s*(?!(?:name|company|expires)\b)\w+/g, ''))
	.chain((text) => fc.nat(text.length).map((at) => `${text.slice(0, at)}{link}${text.slice(at)}`))
	.filter((text) => !/\{\s*(?!(?:name|company|expires|link)\b)\w+\s*(\|[^{}]*)?\}/.test(text));

const values = fc.record({
	name: anyName.map(shownName),
	company: anyName.map(oneLine),
	expires: fc.constantFrom(null, 'December 21, 2026 at 4:30 PM CST'),
	amounts: anyName.map((text) => localAmounts(text, 'en')),
	dueDate: fc.constantFrom(null, 'November 1, 2026'),
	count: fc.constantFrom(null, '3'),
});

const message = fc.record({
	link: fc.constant(link),
	language: fc.constant('en'),
	values,
	templates: fc.oneof(
		fc.constantFrom(...supplied),
		fc.record({
			emailSubject: anyName.map((name) => `Portal ${name.replaceAll('{', '')}`),
			emailText: anyTemplate,
			smsText: anyTemplate,
			buttonText: anyName,
			ifButtonFails: fc.constant(null),
		}),
	),
});

type Message = Parameters<typeof composed>[0];

function check(property: (fields: ReturnType<typeof composed>, message: Message) => void) {
	fc.assert(
		fc.property(message, (message) => {
			property(composed(message), message);
		}),
		{ numRuns: 500 },
	);
}

describe('for any name and any template', () => {
	it('the HTML is well formed and holds one link target alone: the link', () => {
		check(({ emailHtml = '' }) => {
			const { targets } = readStrictHtml(emailHtml);
			expect(targets.length).toBeGreaterThanOrEqual(2);
			expect(new Set(targets)).toEqual(new Set([link]));
			expect(emailHtml).not.toMatch(/(?![\n\t])\p{Cc}/u);
		});
	});

	it('the subject is one line', () => {
		check(({ emailSubject }) => expect(emailSubject).not.toMatch(/[\r\n\u2028\u2029\0]/));
	});

	it('the link stands alone in the texts, as it is', () => {
		check(({ emailText = '', smsText = '' }) => {
			for (const text of [emailText, smsText]) {
				expect(text.split(/[ \n]/)).toContain(link);
			}
		});
	});

	it('the segments are those of an independent count', () => {
		check(({ smsText = '', smsSegments, smsEncoding }) => {
			expect({ smsSegments, smsEncoding }).toEqual(counted(smsText));
		});
	});
});

/** As programs do before they look for addresses: marks that nobody sees are dropped, look-alikes replaced. */
function asProgramsRead(text: string): string {
	return text.replace(/\p{DI}/gu, '').normalize('NFKC');
}
/** An address, a domain (no last part of one is a single letter), or as many digits as a phone number has. */
const linkable =
	/:\/\/|@|[^\s\p{P}][.\u3002](?!\p{Script=Latin}(?![\p{L}\p{M}\p{N}]))[\p{L}\p{M}\p{N}]|\p{Nd}(?:[\s().\p{Pd}]*\p{Nd}){6}/u;

test('for any name the supplied texts hold no other address that a program could make a link of', () => {
	fc.assert(
		fc.property(anyName, fc.constantFrom(...supplied), (name, templates) => {
			const unknown = { expires: null, amounts: null, count: null, dueDate: null };
			const shown = { name: shownName(name), company: 'Acme', ...unknown };
			const { emailText, smsText, emailSubject } = composed({
				templates,
				values: shown,
				link,
				language: 'en',
			});
			for (const text of [emailText, smsText, emailSubject]) {
				const rest = String(text).replaceAll(link, '');
				expect(asProgramsRead(rest)).not.toMatch(linkable);
			}
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	['J.R. Smith', 'J.R. Smith'],
	['Comercializadora del Norte S.A. de C.V.', 'Comercializadora del Norte S.A. de C.V.'],
	['Grupo S.A.P.I. de C.V. 2000', 'Grupo S.A.P.I. de C.V. 2000'],
	['Müller & Söhne GmbH & Co. KG', 'Müller & Söhne GmbH & Co. KG'],
	["N.A. O'Hara, Jr.", "N.A. O'Hara, Jr."],
	['Ana (Acme Inc.)', 'Ana (Acme Inc.)'],
	['Café 24/7', 'Café 24 7'],
	['evil\u2024com', 'evil. com'],
	['evil\ufe52com', 'evil. com'],
	['evil.c\u00adom', 'evil. com'],
	['evil.c\u200dom', 'evil. c\u200dom'],
	['a.b.evil.io', 'a.b. evil. io'],
	['Call +1-900-555-0100 now', 'Call now'],
	['Call 1 (900) 555.0100', 'Call'],
	['\u3164\u2060\u034f', null],
	['An\u{e0041}a\u3164', 'Ana'],
	['  Ana\tMaría\r\n', 'Ana María'],
	['https://evil.example/x?y', 'https evil. example x?y'],
	['\u202eAna', 'Ana'],
	['   ', null],
	[42, '42'],
	[{}, null],
])('the name %j is shown as %j', (name, shown) => {
	expect(shownName(name)).toBe(shown);
});

test.each([
	...['undefined undefined', 'null null', 'undefined', 'null', 'NaN', '[object Object]'],
	...['{{ $json.first }}', '{{name}} García', '${name}', '*|FNAME|*', '%FIRST_NAME%'],
	...['[object Object] undefined', 'undefined, undefined', '"null"', 'false', '0', '0 0', '<NA>'],
	...[
		'N/A',
		'n/a',
		'N/A N/A',
		'N.A.',
		'n. a.',
		'NA',
		'na',
		'nan',
		'NULL',
		'nil',
		'None',
		'none none',
	],
	...['(none)', '(blank)', 'Unknown', 'UNKNOWN UNKNOWN', 'No name', 'not provided', 'TBD'],
	...[
		'-',
		'--',
		'—',
		'- -',
		'.',
		'?',
		'/',
		'|',
		'*',
		'_',
		'", "',
		'#N/A',
		'#REF!',
		'#VALUE!',
		'#DIV/0!',
	],
	...['Sin nombre', 'SIN NOMBRE', 's/n', 'S/N', 'N/D', 'n/d', 's/d', 'Ninguno', 'Desconocido'],
	...['Sin información', 'No aplica', '(vacío)', '#N/D', '#¡REF!', '#¿NOMBRE?', 'Anónimo'],
	...['ana@example.com', 'Ana@Example.com'],
])('the name %j names nobody', (name) => {
	expect(shownName(name)).toBeNull();
});

test.each([
	['Ana undefined', 'Ana'],
	['undefined López', 'López'],
	['López, undefined', 'López'],
	['undefined, Ana', 'Ana'],
	['Ana null López', 'Ana López'],
	['Ana N/A', 'Ana'],
	['Ana #REF!', 'Ana'],
	['Ana -', 'Ana'],
	['- Ana', 'Ana'],
	...[
		'Christopher Null',
		'Null Island Ltd.',
		'Na Li',
		'Na',
		'Nan',
		'Nil',
		'Nan Goldin',
		'No Doubt',
	].map((name) => [name, name]),
	...['Nadia', 'Nullen', 'Unknown Pleasures', 'Sin Nombre Records', '0800 Pizza', 'Store #1'].map(
		(name) => [name, name],
	),
	...['Müller & Söhne', '🌮 Tacos', 'Acme - Berlin', '李娜', 'O'].map((name) => [name, name]),
])('of the name %j %j is shown', (name, shown) => {
	expect(shownName(name)).toBe(shown);
});

test('a name of any length is cut', () => {
	expect([...(shownName('é'.repeat(500)) ?? '')]).toHaveLength(81);
});

const gsm = new Set(
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsmExtension = new Set('\f^{}\\[~]|€');

/** Counted by the table of GSM 03.38 and the rule that a character is not split between segments. */
function counted(text: string) {
	const characters = [...text];
	const isGsm = characters.every((one) => gsm.has(one) || gsmExtension.has(one));
	const [alone, each] = isGsm ? [160, 153] : [70, 67];
	const size = (one: string) => (isGsm ? (gsmExtension.has(one) ? 2 : 1) : one.length);
	const total = characters.reduce((sum, one) => sum + size(one), 0);
	let segments = 1;
	let used = 0;
	for (const one of characters) {
		if (used + size(one) > each) {
			segments++;
			used = 0;
		}
		used += size(one);
	}
	return {
		smsSegments: total <= alone ? 1 : segments,
		smsEncoding: isGsm ? 'GSM-7' : 'UCS-2',
	};
}

test.each([
	['11.60 EUR', 'en', '11.60\u00a0EUR'],
	['11.60 EUR', 'de', '11,60\u00a0EUR'],
	['1234567.5 USD', 'fr', '1\u202f234\u202f567,5\u00a0USD'],
	['11.60 EUR + 2000 JPY', 'pt-BR', '11,60\u00a0EUR + 2.000\u00a0JPY'],
	['€ 20', 'de', '€ 20'],
	['11.60 EUR and more', 'de', '11.60 EUR and more'],
	['123456789012345.60 EUR', 'de', '123456789012345.60 EUR'],
	[20, 'de', '20'],
	['', 'de', null],
	[undefined, 'de', null],
])('the amounts %j are written in %s as %j', (given, language, written) => {
	expect(localAmounts(given, language)).toBe(written);
});

describe('the size of a text message', () => {
	const letters = fc.constantFrom('a', 'Z', '€', '{', 'ñ', '@', '\n');
	const others = fc.constantFrom('á', 'ł', '中', '😀');

	it('is that of a second library, at every length', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(letters, { minLength: 140, maxLength: 480 }),
					fc.array(fc.oneof(letters, others), { minLength: 55, maxLength: 220 }),
				),
				(parts) => {
					const text = parts.join('');
					const other = new SegmentedMessage(text);
					expect(smsSize(text)).toEqual({
						segments: other.segmentsCount,
						encoding: other.getEncodingName(),
					});
				},
			),
			{ numRuns: 200 },
		);
	});

	it.each([
		['', 1, 'GSM-7'],
		['a'.repeat(160), 1, 'GSM-7'],
		['a'.repeat(161), 2, 'GSM-7'],
		['a'.repeat(306), 2, 'GSM-7'],
		['a'.repeat(307), 3, 'GSM-7'],
		['€'.repeat(80), 1, 'GSM-7'],
		['€'.repeat(81), 2, 'GSM-7'],
		['á'.repeat(70), 1, 'UCS-2'],
		['á'.repeat(71), 2, 'UCS-2'],
	])('%#', (text, segments, encoding) => {
		expect(smsSize(text)).toEqual({ segments, encoding });
		expect(counted(text)).toEqual({ smsSegments: segments, smsEncoding: encoding });
	});
});
