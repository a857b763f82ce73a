import { base62, fromBase62 } from '../../../sandbox/meteroid/base62';
import { idOfUuid, numberOfUuid, uuidIn, uuidOfId } from '../../../sandbox/meteroid/ids';
import fc from 'fast-check';

const largest = 2n ** 128n - 1n;

describe('an ID of Meteroid', () => {
	it.each([
		// A UUID that rotates into 1: the bit 61 places from the left end.
		['00000000-0000-0000-2000-000000000000', 'cus_1'],
		// The one that the server's own test and all of its examples have.
		['ffffffff-ffff-ffff-ffff-ffffffffffff', 'cus_7n42DGM5Tflk9n8mt7Fhc7'],
		['018c345f-7324-7cd2-a692-78e5ab9158e0', 'cus_1bD8Pq5ilAAmBH97N5chQT'],
	])('is for %s: %s', (uuid, id) => {
		expect(idOfUuid('cus_', uuid)).toBe(id);
	});

	it('reads back, with zeros in front too', () => {
		fc.assert(
			fc.property(fc.uuid(), (uuid) => {
				const id = idOfUuid('cus_', uuid);
				expect(uuidOfId('cus_', id)).toBe(uuid);
				expect(uuidOfId('cus_', id.replace('cus_', 'cus_0'))).toBe(uuid);
			}),
		);
	});

	it.each(['cus_', 'cus_not-an-id', 'cus_ä', `cus_${base62(largest + 1n)}`, 'sub_1', 'acme'])(
		'is not %s',
		(text) => {
			expect(uuidOfId('cus_', text)).toBeNull();
		},
	);

	it('is not rotated as the last part of an API key, as the server tests it', () => {
		expect(fromBase62('2vIOgNg2ElyLMxWAPn6Xz')).toBe(
			numberOfUuid('018cb5a1-2ca6-7d0a-9090-319762bf129b'),
		);
	});

	it('can be a UUID where the server takes one, with hyphens or without', () => {
		const uuid = '0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1';

		expect(uuidIn(uuid)).toBe(uuid);
		expect(uuidIn(uuid.replaceAll('-', '').toUpperCase())).toBe(uuid);
		expect(uuidIn(uuid.replace('-', ''))).toBeNull();
		expect(uuidIn('acme')).toBeNull();
	});
});
