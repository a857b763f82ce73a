import { deepCopy, type IDataObject } from 'n8n-workflow';
import type { Contact } from '../customer/contact';
import { secondsLeft, type Lifetime } from './lifetime';

/** A customer's way into the portal, as a provider's operation gives it. */
export interface PortalAccess {
	contact: Contact;
	portalUrl: string;
	/** Null where the provider gives only a link. */
	token: string | null;
	lifetime: Lifetime;
	/** Links to parts of the portal, as fields of the item, where some were asked for. */
	moreLinks?: IDataObject;
	/** The provider's answer as it came, for the output Raw. */
	answer: object;
}

export type PortalOutput = 'tokenAndLink' | 'link' | 'raw';

/** The fields of the output item: flat, the same ones every time, and last those that few need. */
export function portalItem(
	provider: string,
	{
		contact: { customerId, customerName, email, phone },
		portalUrl,
		token,
		lifetime,
		moreLinks,
		answer,
	}: PortalAccess,
	output: PortalOutput,
	now: Date,
): IDataObject {
	// Copied, as customers who are twice in a list share one answer: what a flow writes into it is one item's.
	if (output === 'raw') return { response: deepCopy(answer) };
	return {
		provider,
		customerId,
		customerName,
		email,
		portalUrl,
		phone,
		expiresAt: lifetime.expiresAt?.toISOString() ?? null,
		issuedAt: lifetime.issuedAt?.toISOString() ?? null,
		expirySource: lifetime.expirySource,
		expiresInSeconds: secondsLeft(lifetime, now),
		...(output === 'link' ? {} : { token }),
		...moreLinks,
	};
}
