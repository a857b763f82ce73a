import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const customerLocator = fields.customerLocator(
	'e.g. cus_2xXyMf4KIBoaf3jLLLSa1',
	'e.g. acme-gmbh',
);

/**
 * Refuses an ID that is none and an alias that looks like one: Meteroid decides by the look which
 * of them it is, so a mix-up could open another customer's portal.
 */
export function normalizeReference(reference: CustomerReference): CustomerReference {
	const { kind, value } = reference;
	if (kind === 'id' && !/^cus_[0-9A-Za-z]{1,22}$/.test(value)) {
		throw invalidReference(
			kind,
			value,
			'IDs look like cus_2xXyMf4KIBoaf3. For an alias choose By Alias.',
		);
	}
	if (kind === 'alias' && /^cus_|\s/.test(value)) {
		throw invalidReference(kind, value, 'An alias has no spaces. For an ID (cus_…) choose By ID.');
	}
	return reference;
}

/** The `cus_…` ID for a UUID, as Meteroid's server writes it: the 128 bits as a number in base 62. Null for what is no UUID. */
export function customerIdOfUuid(uuid: unknown): string | null {
	if (typeof uuid !== 'string' || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid))
		return null;
	let digits = '';
	for (let rest = BigInt(`0x${uuid.replaceAll('-', '')}`); rest > 0n; rest /= 62n) {
		digits = base62.charAt(Number(rest % 62n)) + digits;
	}
	return `cus_${digits}`;
}
