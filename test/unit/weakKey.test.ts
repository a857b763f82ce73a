import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { weaknessOf } from '../../nodes/PortalLink/weakKey';

const bytes = (length: number) =>
	fc.uint8Array({ minLength: length, maxLength: length }).map((list) => Buffer.from(list));

test('whatever a generator of random keys gives is taken', () => {
	for (let count = 0; count < 2000; count += 1) {
		const random = randomBytes(32);
		expect(weaknessOf(random.toString('base64'))).toBeNull();
		expect(weaknessOf(random.toString('base64url'))).toBeNull();
		expect(weaknessOf(random.toString('hex'))).toBeNull();
		expect(weaknessOf(randomBytes(16).toString('hex'))).toBeNull();
	}
});

test.each([
	['a'.repeat(32), 'few different characters'],
	['0101'.repeat(12), 'few different characters'],
	['changeme'.repeat(5), 'few different characters'],
	['ChangeMe-ChangeMe-Password-Secret!', 'common words'],
	['my secret signing key for the portal links', 'common words'],
	['correct-horse-battery-correct-horse-battery-', 'repeats itself'],
	['k3Vd8mQz'.repeat(5), 'repeats itself'],
	['abcdefghijklmnopqrstuvwxyzabcdefghijk', 'sequence'],
	['01234567890123456789abcdefghijklmnop', 'sequence'],
	['aabbccddeeffgghhiijjkkllmmnnooppqq', 'sequence'],
])('%j is refused: %s', (key, why) => {
	expect(weaknessOf(key)).toContain(why);
});

test('no piece that is repeated is taken, however long it is', () => {
	fc.assert(
		fc.property(bytes(12), fc.integer({ min: 2, max: 4 }), (piece, times) => {
			expect(weaknessOf(piece.toString('base64').repeat(times))).not.toBeNull();
		}),
	);
});
