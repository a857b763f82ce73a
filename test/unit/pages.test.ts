import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readableOn } from '../../nodes/PortalLink/page/contrast';
import { pageOf } from '../../nodes/PortalLink/page/html';
import { pageForItem, pageOfItem } from '../../nodes/PortalLink/page/item';
import { parseLook, plainLook } from '../../nodes/PortalLink/page/look';
import { pageText } from '../../nodes/PortalLink/page/text';
import { anyCharacter } from '../support/anyCharacter';
import { readStrictHtml } from '../support/strictHtml';

const hostile = fc.constantFrom(
	...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x"],
	...['</style><script>', '</title>', '-->', ']]>', '&lt;', '{{ $json }}', '${1}', '$&', '\u2028'],
	...["'unsafe-inline'", '; script-src *', ', *', 'https://evil.example/;img-src *'],
);
const anyText = fc
	.array(fc.oneof(fc.string({ unit: anyCharacter, maxLength: 40 }), hostile), { maxLength: 4 })
	.map((parts) => parts.join(''));
const anyAddress = fc.oneof(
	fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['https'] }),
	anyText.map((text) => `https://example.com/${text}`),
	anyText,
);
const anyColor = fc.oneof(
	fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`),
	anyText,
);
const anyLanguage = fc.oneof(fc.constantFrom('en', 'es-MX', 'ar', 'pt_BR'), anyText);
const anyWords = fc.record({
	language: anyLanguage,
	title: anyText,
	text: anyText,
	button: anyText,
	note: anyText,
});
const anyPage = fc.record({
	company: anyText,
	buttonColor: anyColor,
	logoUrl: anyAddress,
	legalUrl: anyAddress,
	legalText: anyText,
	gone: anyWords,
	unreachable: anyWords,
});

/** The page's own policy, by its entries. */
function policyIn(html: string): string[] {
	const { targets, text } = readStrictHtml(html);
	expect([targets, text]).toBeDefined();
	const [, content = ''] =
		/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
	return content.replaceAll('&#39;', "'").split('; ');
}

test('whatever an item says of its page, nothing in it breaks out of the page, or out of its policy', () => {
	fc.assert(
		fc.property(anyPage, fc.constantFrom('gone', 'unreachable'), (given, name) => {
			const { text, look } = pageOfItem(given, name);
			const { html } = pageOf(text, look);
			const { targets } = readStrictHtml(html);
			const allowed = [look.logoUrl, look.legalUrl].filter((address) => address !== null);
			expect(targets).toEqual(allowed);
			for (const target of targets) expect(target).toMatch(/^https:\/\/[a-z\d.-]+(:\d+)?\//);
			expect(html.match(/<(script|style|form|base|iframe|object)/g)).toEqual(
				name === 'unreachable' ? ['<style', '<form'] : ['<style'],
			);
			const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
			const hash = createHash('sha256').update(style).digest('base64');
			const logo =
				look.logoUrl === null ? [] : [expect.stringMatching(/^img-src https:[^\s;,']+$/)];
			expect(policyIn(html)).toEqual([
				"default-src 'none'",
				`style-src 'sha256-${hash}'`,
				...logo,
				"base-uri 'none'",
			]);
		}),
		{ numRuns: 2000 },
	);
});

test('what the trigger says of a page in an item is what is shown', () => {
	const look = parseLook((name) =>
		name === 'company' ? 'Acme' : name === 'buttonColor' ? '#00aa00' : undefined,
	);
	const item = pageForItem(look, 'es-MX', []);
	expect(item).toMatchObject({ language: 'es-MX', company: 'Acme' });
	for (const page of ['gone', 'unreachable'] as const) {
		expect(pageOfItem(JSON.parse(JSON.stringify(item)), page)).toEqual({
			text: pageText(page, 'es-MX', []),
			look,
		});
	}
});

test.each([undefined, null, 'x', {}, { gone: 7, buttonColor: 'red' }])(
	'an item that says %j of its page has the plain one',
	(value) => {
		expect(pageOfItem(value, 'gone')).toEqual({
			text: pageText('gone', undefined, []),
			look: plainLook,
		});
	},
);

test('the words on a button have a contrast of 4.5 to 1 on any color', () => {
	const luminance = (color: string) => {
		const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
		const [red = 0, green = 0, blue = 0] = channels.map((share) =>
			share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
		);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
			const color = `#${number.toString(16).padStart(6, '0')}`;
			const [dark = 0, light = 0] = [color, readableOn(color)].map(luminance).sort((a, b) => a - b);
			expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
		}),
	);
	expect(readableOn('#1d4ed8')).toBe('#ffffff');
	expect(readableOn('#ffe600')).toBe('#000000');
});

test('a page without a company names none, and one with a logo shows it in its place', () => {
	const text = pageText('welcome', 'en', []);
	const bare = pageOf(text, plainLook).html;
	expect(bare).toContain(`<title>${text.title}</title>`);
	expect(bare).not.toMatch(/class="company"|<img|<footer/);
	const logoUrl = 'https://www.example.com/logo;v=1,2.png?size=2';
	const { html, policy } = pageOf(text, { ...plainLook, company: 'Acme & Söhne', logoUrl });
	expect(html).toContain('alt="Acme &amp; Söhne"');
	expect(policy).toContain('img-src https://www.example.com/logo%3Bv%3D1%2C2.png;');
});

test('a language that is written from right to left is shown so', () => {
	const own = [
		{ language: 'ar', page: 'welcome', title: 'مرحبا', text: '', button: '', note: '' } as const,
	];
	expect(pageOf(pageText('welcome', 'ar-EG', own), plainLook).html).toContain(
		'<html lang="ar" dir="rtl">',
	);
});
