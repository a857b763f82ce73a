import { contact, expect, Failure, fields, lifetime, link } from '../../../core';
import { portalOperation, type Lifetime } from '../../../core';
import type { PaddleApi } from '../../api';
import { fieldsOf, linkOptions, parseLinkOptions, startOf } from '../../links';
import { customerLocator, normalizeReference } from '../../reference';

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Create Portal Session',
	action: 'Create portal session',
	description:
		"Get a link that opens the customer's portal, and links to the pages of their subscriptions",
	provider: 'paddle',
	locator: customerLocator,
	notice:
		'Paddle does not say how long a session works, only that it is temporary. In a mail send a <a href="https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/paddle.md" target="_blank">signed link</a>, which creates one when the customer opens it.',
	maximumLifetime: { amount: 1, unit: 'days' },
	options: [fields.ifSeveralMatchOption, fields.loadContactOption, ...linkOptions],
	parseOptions: parseLinkOptions,
	normalize: normalizeReference,
	async open(customer, { reference, subject, options }, api: PaddleApi) {
		const id = expect.text(customer.customerId, 'ID', subject, api.vendor);
		const { kind, value } = reference;
		const named = options.subscriptionIds ?? (kind === 'subscription' ? [value] : []);
		if (options.openWith !== 'overview' && named.length === 0) throw withoutSubscription();
		const session = await api.createSession(id, named, subject);
		const portalUrl = startOf(session, options.openWith, api.vendor, subject);
		const claims = link.claimsIn(portalUrl);
		return {
			contact: contact({ customerId: session.customerId }),
			portalUrl,
			token: null,
			lifetime: lifetimeOf(session.createdAt, claims),
			moreLinks: fieldsOf(session.subscriptions, api.vendor, subject),
			answer: session.answer,
		};
	},
});

/** A token without an end may end all the same: Paddle calls its sessions temporary. */
function lifetimeOf(issuedAt: Date | null, claims: Record<string, unknown> | null): Lifetime {
	const told = lifetime.ofToken(claims);
	return told.expirySource === 'token'
		? told
		: { issuedAt: issuedAt ?? told.issuedAt, expiresAt: null, expirySource: 'unknown' };
}

function withoutSubscription(): Failure {
	return new Failure(
		'invalid_input',
		'Open With needs a subscription.',
		'Add the option Subscription IDs, or name the customer by a subscription.',
	);
}
