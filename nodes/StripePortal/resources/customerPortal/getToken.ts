import { contact, expect, fields, link, portalOperation } from '../../../core';
import type { StripeApi } from '../../api';
import { customerLocator, normalizeReference } from '../../reference';
import { sessionParameters } from '../../session';
import { parseSessionOptions, sessionOptions } from '../../sessionOptions';

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Create Portal Session',
	action: 'Create portal session',
	description:
		"Get a link that opens the customer's portal for a few minutes: for a customer who is about to click it",
	provider: 'stripe',
	locator: customerLocator,
	notice:
		'A session at Stripe works for a few minutes. In a mail send a <a href="https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/stripe.md" target="_blank">signed link</a>, which creates one when the customer opens it, or the login page.',
	maximumLifetime: { amount: 1, unit: 'hours' },
	options: [fields.ifSeveralMatchOption, fields.loadContactOption, ...sessionOptions],
	parseOptions: parseSessionOptions,
	normalize: normalizeReference,
	async open(customer, { subject, options }, api: StripeApi) {
		const id = expect.text(customer.customerId, 'ID', subject, api.vendor);
		const wishes = await sessionParameters(options, api, subject);
		const session = await api.createSession(id, wishes, subject);
		return {
			contact: contact({ customerId: session.customerId }),
			portalUrl: link.checked(session.url, api.vendor, subject),
			token: null,
			// Stripe says nowhere how long a session works, but that it is short.
			lifetime: { issuedAt: session.createdAt, expiresAt: null, expirySource: 'unknown' },
			answer: session.answer,
		};
	},
});
