import { fields, invalidReference } from '../core';
import type { CustomerReference } from '../core';

export const customerLocator = fields.customerLocator(
	'e.g. cus_NffrFeUfNV2Hib',
	undefined,
	'e.g. sub_1MowQVLkdIwHu7ixeRlqHVzs',
);

/** How the IDs of other things begin that stand beside a customer's in lists. */
const ofOthers = /^(sub|in|pi|ch|price|prod|acct|bpc|cs|evt|pm)_/;

/**
 * Refuses an ID that is none. Most begin with `cus_`, but those of customers that were brought along from
 * elsewhere may be other words.
 */
export function normalizeReference({ kind, value }: CustomerReference): CustomerReference {
	if (kind === 'email') return { kind, value };
	if (kind === 'subscription') {
		if (/^sub_\w+$/.test(value)) return { kind, value };
		throw invalidReference(kind, value, 'Subscription IDs begin with sub_.');
	}
	if (value.startsWith('sub_')) {
		const advice = 'It is the ID of a subscription: choose By Subscription.';
		throw invalidReference(kind, value, advice);
	}
	if (/^\w[\w.:-]*$/.test(value) && !ofOthers.test(value)) return { kind, value };
	throw invalidReference(kind, value, 'Customer IDs look like cus_NffrFeUfNV2Hib.');
}
