import { parseWebAddress } from '../../nodes/core/requests/address';
import { checked } from '../../nodes/core/portal/link';

test('an address has at most 8,192 characters', () => {
	const start = 'https://portal.example.com/?token=';
	const longest = start + 'a'.repeat(8192 - start.length);
	expect(parseWebAddress(longest)?.href).toBe(longest);
	expect(parseWebAddress(`${longest}a`)).toBeNull();
	expect(() => checked(`${longest}a`, 'Acme', 'the customer')).toThrow(
		'Acme answered with no web address to link to for the customer.',
	);
});

test.each([
	...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://a.example/1'],
	...[
		'ws://a.example',
		'wss://a.example',
		'mailto:a@a.example',
		'https://',
		'//a.example',
		'a.example',
	],
	...['https://ana@a.example', 'https://ana:pass@a.example', 'https://a.example:99999'],
	...[
		'https://a.example@evil.example',
		'https://a.example:x/',
		'https://a\0.example',
		'https://a b.example',
	],
	...['https://[::1', 'https://a.example%00.evil.example'],
])('%j is no link', (text) => {
	expect(parseWebAddress(text)).toBeNull();
});

test.each([
	['https://аpple.example', 'https://xn--pple-43d.example/'],
	['https://evil。example', 'https://evil.example/'],
	['https://a.example/\r\nSet-Cookie: a', 'https://a.example/Set-Cookie:%20a'],
	['https://a.example/\0"><script>', 'https://a.example/%00%22%3E%3Cscript%3E'],
	['https:\\\\a.example\\x', 'https://a.example/x'],
])('%j goes out as it is asked for: %s', (text, href) => {
	expect(parseWebAddress(text)?.href).toBe(href);
});
