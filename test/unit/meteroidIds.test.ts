import fc from 'fast-check';
import { customerIdOfUuid } from '../../nodes/Meteroid/reference';

// Made with the Rust crate that Meteroid's server uses.
test.each([
	['0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', 'cus_2xXyMf4KIBoaf3jLLLSa1'],
	['0192d8e6-7f3b-7c4a-9d21-b1e0c5a4f3d2', 'cus_2y6IzgBTEvgUh2G6MZBo2'],
	['FFFFFFFF-ffff-ffff-ffff-ffffffffffff', 'cus_7n42DGM5Tflk9n8mt7Fhc7'],
	['00000000-0000-0000-0000-000000000001', 'cus_1'],
])('%s is %s', (uuid, id) => {
	expect(customerIdOfUuid(uuid)).toBe(id);
});

test('two UUIDs never have one ID', () => {
	fc.assert(
		fc.property(fc.uuid(), fc.uuid(), (one, other) => {
			expect(customerIdOfUuid(one) === customerIdOfUuid(other)).toBe(one === other);
		}),
	);
});

test.each(['', 'cus_1', '0191a2b3c4d57e6f8a9bacbdcedfe0f1', 42, null, undefined, {}])(
	'%j is no UUID',
	(value) => {
		expect(customerIdOfUuid(value)).toBeNull();
	},
);
