import { fields, invalidReference, type CustomerReference } from '../core';

export const customerLocator = fields.customerLocator('e.g. client_7Yx2Kp');

/** Refuses an ID that cannot be a client's. */
export function normalizeReference(reference: CustomerReference): CustomerReference {
	const { kind, value } = reference;
	if (kind === 'email' || /^[\w-]{1,128}$/.test(value)) return reference;
	throw invalidReference(kind, value, "gigstack's client IDs look like client_7Yx2Kp.");
}
