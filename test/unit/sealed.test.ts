import fc from 'fast-check';
import { seal, unseal } from '../../nodes/core/webhook/sealed';

const text = fc.string({ unit: 'grapheme' });

test('what is sealed is read with the same key for the same purpose alone, and only as it was', () => {
	fc.assert(
		fc.property(text, text, text, text, fc.nat(), (secret, key, purpose, other, at) => {
			fc.pre(other !== key && other !== purpose);
			const sealed = seal(secret, key, purpose);
			expect(unseal(sealed, key, purpose)).toBe(secret);
			expect(unseal(sealed, other, purpose)).toBeNull();
			expect(unseal(sealed, key, other)).toBeNull();
			const bytes = Buffer.from(sealed, 'base64');
			const place = at % bytes.length;
			bytes[place] = (bytes[place] ?? 0) ^ 1;
			expect(unseal(bytes.toString('base64'), key, purpose)).toBeNull();
			expect(unseal(bytes.subarray(0, place).toString('base64'), key, purpose)).toBeNull();
		}),
	);
});

test('the same secret is sealed otherwise each time', () => {
	expect(seal('secret', 'key', 'purpose')).not.toBe(seal('secret', 'key', 'purpose'));
});
