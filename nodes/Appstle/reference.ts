import { fields, invalidReference, textOrNull, type CustomerReference } from '../core';

export const customerLocator = fields.customerLocator(
	'e.g. 6543210987654 or gid://shopify/Customer/6543210987654',
);

/**
 * Shopify's number of a customer, out of a number, its digits or a gid; null for anything else, also for
 * a number that is too large to have kept its last digits.
 */
export function customerNumber(id: unknown): string | null {
	if (typeof id === 'number' && !Number.isSafeInteger(id)) return null;
	const [, digits] =
		/^(?:gid:\/\/shopify\/Customer\/)?(\d{1,20})$/.exec(textOrNull(id) ?? '') ?? [];
	return digits ?? null;
}

/** IDs as numbers, the one form that every call takes. */
export function normalizeReference({ kind, value }: CustomerReference): CustomerReference {
	if (kind === 'email') return { kind, value };
	const digits = customerNumber(value);
	if (digits !== null) return { kind, value: digits };
	const advice = value.startsWith('gid:')
		? 'This Shopify ID does not belong to a customer: customer IDs start with gid://shopify/Customer/.'
		: "Enter the customer's number at Shopify, or gid://shopify/Customer/ and the number.";
	throw invalidReference(kind, value, advice);
}
