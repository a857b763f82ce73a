import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';

/** What the alias of a customer is called at Polar. */
const noun = 'external ID';

export const customerLocator = fields.customerLocator('e.g. 992fae2a-2a17-4b7a-8d9e-e287cf90131b', {
	name: 'By External ID',
	placeholder: 'e.g. acme-4711',
});

/** Whether a text is an ID of Polar's: a UUID of version 4, in any case. */
export const isPolarId = (text: string): boolean =>
	/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(text);

/** Refuses an ID that is none, and an external ID that Polar cannot be asked for by its address. */
export function normalizeReference({ kind, value }: CustomerReference): CustomerReference {
	if (kind === 'email') return { kind, value };
	if (kind === 'id') {
		// Lower case, as Polar's answers have it.
		if (isPolarId(value)) return { kind, value: value.toLowerCase() };
		const form = 'Polar IDs look like 992fae2a-2a17-4b7a-8d9e-e287cf90131b.';
		throw invalidReference(kind, value, `${form} For one of your own choose By External ID.`);
	}
	if (!/^\.{0,2}$|\//.test(value)) return { kind, value, noun };
	const advice = 'Polar finds no external ID with a slash in it: use the ID or the email.';
	throw invalidReference(kind, value, advice, noun);
}
