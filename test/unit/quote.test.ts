import fc from 'fast-check';
import { quote, safeDetail } from '../../nodes/core/reading/quote';

test('a quoted value is short, on one line and in quotation marks, whatever it is', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			const quoted = quote(value);
			expect(quoted).toMatch(/^“.*”$/u);
			expect([...quoted].length).toBeLessThanOrEqual(83);
		}),
	);
});

const key = fc.stringMatching(/^[A-Za-z0-9_./-]{8,60}$/);
const jwt = fc.stringMatching(/^eyJ[\w-]{10,40}\.eyJ[\w-]{10,80}\.[\w-]{10,43}$/);
const words = fc.stringMatching(/^[a-z ,:]{0,30}$/);

test('a detail holds no key, no token and no link, wherever they stand', () => {
	fc.assert(
		fc.property(key, jwt, words, words, words, (secret, token, one, two, three) => {
			const text = `${one} ${secret} ${two} https://portal.example.com/?token=${token} ${token} ${three}`;
			const detail = safeDetail(text, [secret]);
			expect(detail).not.toContain(secret);
			expect(detail).not.toMatch(/eyJ|portal\.example\.com/);
			expect(detail.length).toBeLessThanOrEqual(201);
		}),
	);
});

test.each([
	['session AbC123xYz789QwE456 is closed', 'session … is closed'],
	['key pv_live/12ab34cd56 is closed', 'key … is closed'],
	['{"token":"abcdefgh"}', '{"token=…"}'],
	['{ "token" : "abcdefgh" }', '{ "token=…" }'],
	['api_key=abcdefgh and secret="abcdefgh"', 'api_key=… and secret=…"'],
	['token: abcdefghijklmnop', 'token=…'],
	['your password is hunterhunter.', 'your password=…'],
	['Invalid API Key provided: sk_live_****0000', 'Invalid API Key provided: …'],
	['"secret": "abc"', '"secret=…"'],
	['code: 84x1, code is 4839 and pin=1234', 'code=…, code=… and pin=…'],
	['see //host.example/x?t=abc now', 'see … now'],
	['{"url":"https:\\/\\/host\\/x"}', '…'],
	['next=https%3A%2F%2Fhost%2Fx', '…'],
])('a detail holds no short key or token either: %s', (text, detail) => {
	expect(safeDetail(text, [])).toBe(detail);
});

test.each([
	[['structor'], 'bad eyJaastructor.eyJzdWIiOiJhIn0.c2ln here', 'bad … here'],
	[['structor'], 'see https://portal.structor.example/p?x=1 here', 'see … here'],
	[['p!structor'], 'bad eyJhbGciOiJIUzI1NiJ9.p!structor here', 'bad … here'],
	[['abc', 'abc!defghij'], 'bad abc!defghij here', 'bad … here'],
	[['defghij!abc', 'abc'], 'bad defghij!abc here', 'bad … here'],
])(
	'no part of a token, a link or a secret is left by what of %j stands in it',
	(secrets, text, detail) => {
		expect(safeDetail(text, secrets)).toBe(detail);
	},
);

test('of a very long text no half of a secret is left, and it takes no time', () => {
	for (let before = 1980; before < 2010; before++) {
		const text = `${'a'.repeat(before - 5)} key structor!more is bad`;
		expect(safeDetail(text, ['structor!more'])).not.toContain('str');
	}
	expect(safeDetail('x'.repeat(5_000_000), [])).toBe('…');
});

test('a secret that the provider has cut short does not stand in a detail either', () => {
	const secret = 'abcdefghijklmnopqrstuvwxyz!ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	for (const part of [secret.slice(0, 20), secret.slice(-12), `${secret.slice(0, 10)}...`]) {
		expect(safeDetail(`the key (${part}) is bad`, [secret])).toBe('the key … is bad');
	}
});

test.each(['key is invalid', 'token: not found', 'the password is too short', 'code: not_found'])(
	'a detail says what is wrong with a key: %s',
	(text) => expect(safeDetail(text, [])).toBe(text),
);

const jwtOfSomebody = 'eyJhbGciOiJIUzI1NiJ9.eyJDQU5BUlkiOjF9.sig';

test.each([
	['https://portal.example.com/CANARY?token=abc', '“a web address”'],
	['see https://portal.example.com/CANARY now', '“see a web address now”'],
	['//portal.example.com/CANARY', '“a web address”'],
	[{ url: 'https://portal.example.com/CANARY' }, '“a web address”'],
	[jwtOfSomebody, '“a token”'],
	[`Bearer ${jwtOfSomebody}`, '“Bearer a token”'],
	['pv_sand_9dE/xyzCANARY', '“a token”'],
	['token=CANARY', '“token=a token”'],
	['0123456789abcdef0123456789abcdef01234567', '“a token”'],
])('a quoted value says of %j that it is one', (value, quoted) => {
	expect(quote(value)).toBe(quoted);
});

test.each([
	'cus_7n42DGM5Tflk9n8mt7Fhc7',
	'018f3c7e-7b7a-7c1e-9f52-0123456789ab',
	'client_AbC123xYz789QwE456',
	'7204518330112',
	'ana.garcia.1985.02@example.com',
	'a-gesellschaft-mit-beschraenkter-haftung',
	'America/Argentina/ComodRivadavia',
])('an ID, an email or a name is quoted as it is: %s', (value) => {
	expect(quote(value)).toBe(`“${value}”`);
});

test("a detail keeps the provider's own words", () => {
	expect(safeDetail('Email is not\nvalid for this   client', [])).toBe(
		'Email is not valid for this client',
	);
	const field = 'address_line_1 is required, key: not known';
	expect(safeDetail(field, [])).toBe(field);
	expect(safeDetail('see www.example.com/p?token=abc', [])).toBe('see www.example.com/p?token=…');
});

test('of a text of any length no pattern sees more than its beginning', () => {
	let longest = 0;
	const replace = jest.spyOn(String.prototype, 'replace');
	const text = 'word '.repeat(200_000);
	try {
		quote(text);
		safeDetail(text, ['a secret']);
		for (const seen of replace.mock.contexts) longest = Math.max(longest, String(seen).length);
	} finally {
		replace.mockRestore();
	}
	expect(longest).toBeLessThan(2100);
});
