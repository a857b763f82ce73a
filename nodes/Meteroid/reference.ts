import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';
import { customerIdOrNull } from './ids';

export const customerLocator = fields.customerLocator(
	'e.g. cus_2xXyMf4KIBoaf3jLLLSa1',
	'e.g. acme-gmbh',
);

/**
 * Refuses an ID that is none, an alias that is an ID, and an alias that no customer can have. Meteroid
 * decides by the look which of the two a text is, so a mix-up could open another customer's portal.
 */
export function normalizeReference({ kind, value }: CustomerReference): CustomerReference {
	if (kind === 'email') return { kind, value };
	const id = customerIdOrNull(value);
	if (kind === 'id') {
		if (id !== null) return { kind, value: id };
		const advice = 'IDs look like cus_2xXyMf4KIBoaf3jLLLSa1. For an alias choose By Alias.';
		throw invalidReference(kind, value, advice);
	}
	if (id !== null) {
		const advice = 'Meteroid reads it as an ID: choose By ID, or use the email.';
		throw invalidReference(kind, value, advice);
	}
	if (value.includes(' ')) throw invalidReference(kind, value, 'Aliases have no spaces in them.');
	return { kind, value };
}
