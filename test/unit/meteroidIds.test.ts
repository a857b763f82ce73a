import fc from 'fast-check';
import { customerIdOfUuid, customerIdOrNull } from '../../nodes/Meteroid/ids';

// Made with the Rust crate that Meteroid's server uses, after its turn by 67 bits. The fourth stands in the server's own tests.
test.each([
	['0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', 'cus_2a8X9R9phs6ybxm4adwiB2'],
	['0192d8e6-7f3b-7c4a-9d21-b1e0c5a4f3d2', 'cus_75lPKN5ubq6e2K6O3i3EO4'],
	['00000000-0000-0000-0000-000000000001', 'cus_2ppSGe8nKGQ4'],
	['FFFFFFFF-ffff-ffff-ffff-ffffffffffff', 'cus_7n42DGM5Tflk9n8mt7Fhc7'],
	['00000000-0000-0000-0000-000000000000', 'cus_0'],
	// By hand, with zeros in the middle: they are written eight digits at a time.
	['000018d2-888d-e020-0000-000000000000', 'cus_100000000'],
	['d11e4b3c-b34e-8020-6000-000060460dd4', 'cus_50000000100000003'],
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

test('each ID that is made from a UUID is one, in the form in which it is made', () => {
	fc.assert(
		fc.property(fc.uuid(), (uuid) => {
			const id = customerIdOfUuid(uuid) ?? '';
			expect(customerIdOrNull(id)).toBe(id);
			expect(customerIdOrNull(id.replace('cus_', 'cus_000'))).toBe(id);
		}),
	);
});

test.each(['', 'cus_1', '0191a2b3c4d57e6f8a9bacbdcedfe0f1', 42, null, undefined, {}])(
	'%j is no UUID',
	(value) => {
		expect(customerIdOfUuid(value)).toBeNull();
	},
);

test.each(['', 'cus_', 'cus_acme-gmbh', 'CUS_1', 'cus_ä', 'cus_7n42DGM5Tflk9n8mt7Fhc8', 'sub_1'])(
	'the server takes %j for an alias',
	(text) => {
		expect(customerIdOrNull(text)).toBeNull();
	},
);
