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
