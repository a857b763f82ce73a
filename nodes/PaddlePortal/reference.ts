import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';

export const customerLocator = fields.customerLocator(
	'e.g. ctm_01h844p3h41s12zs5mn4axja51',
	undefined,
	'e.g. sub_01h04vsc0qhwtsbsxh3422wjs4',
);

const isCustomerId = (text: string): boolean => /^ctm_[a-z\d]{26}$/.test(text);

export const isSubscriptionId = (text: string): boolean => /^sub_[a-z\d]{26}$/.test(text);

/** Refuses an ID that is none. */
export function normalizeReference({ kind, value }: CustomerReference): CustomerReference {
	if (kind === 'email') return { kind, value };
	if (kind === 'subscription') {
		if (isSubscriptionId(value)) return { kind, value };
		const form = 'Subscription IDs look like sub_01h04vsc0qhwtsbsxh3422wjs4.';
		throw invalidReference(kind, value, form);
	}
	if (isCustomerId(value)) return { kind, value };
	const advice = isSubscriptionId(value)
		? 'It is the ID of a subscription: choose By Subscription.'
		: 'Customer IDs look like ctm_01h844p3h41s12zs5mn4axja51.';
	throw invalidReference(kind, value, advice);
}
