import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';

export const customerLocator = fields.customerLocator('e.g. acme-4711');

/** What a proxy in front of the server could take for another folder. */
const folders = /(^|[/\\])\.{1,2}([/\\]|$)/;

/** An ID is whatever the user's own system calls a customer: the External ID, which Lago compares letter by letter. */
export function normalizeReference(reference: CustomerReference): CustomerReference {
	const { kind, value } = reference;
	if (kind !== 'id' || !folders.test(value)) return reference;
	throw invalidReference(kind, value, 'Enter the External ID that the customer has at Lago.');
}
