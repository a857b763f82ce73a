import fc from 'fast-check';
import { keysOf } from '../../nodes/core/reading/keys';
import { anyCharacter } from '../support/anyCharacter';

test.each<[Record<string, unknown>, string]>([
	[{}, 'nothing'],
	[{ token: 'x', portal_url: 'y' }, 'token, portal_url'],
	[
		{ marked_as_uncollectible_at: 1, manageSubscriptionLink: 1, line2: 1 },
		'marked_as_uncollectible_at, manageSubscriptionLink, line2',
	],
	[{ a: 1, 'ana@example.com': 1, 'two words': 1, 'https://x': 1, ñ: 1 }, 'a, …'],
	[{ eyJhbGciOiJIUzI1NiIsInR5cCI: 1, sk_live_4eC39HqLyjWD: 1, 'a-b': 1 }, '…'],
	[{ '7204518330001': 1, ['k'.repeat(41)]: 1 }, '…'],
	[
		Object.fromEntries([...'abcdefghijklmnop'].map((key) => [key, 1])),
		'a, b, c, d, e, f, g, h, i, j, k, l, …',
	],
])('the keys of %j', (record, keys) => {
	expect(keysOf(record)).toBe(keys);
});

test('whatever the keys are, they are shown short, on one line, and as words alone', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string({ unit: anyCharacter }), fc.anything()), (record) => {
			const keys = keysOf(record);
			expect(keys).toMatch(/^[\w, …]+$/);
			expect(keys.length).toBeLessThan(12 * 42 + 3);
		}),
	);
});
