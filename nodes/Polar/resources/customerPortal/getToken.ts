import { contact, expect, fields, lifetime, link, portalOperation } from '../../../core';
import type { PolarApi } from '../../api';
import { customerLocator, normalizeReference } from '../../reference';
import { parseSessionOptions, sessionOptions } from '../../sessionOptions';

/** In seconds: one hour, which nobody can change. */
const documentedSeconds = 3600;

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Create Customer Session',
	action: 'Create customer session',
	description: "Get a link that opens the customer's portal for one hour",
	provider: 'polar',
	locator: customerLocator,
	notice:
		'Polar\'s links work for one hour, and the customer\'s email is part of them. In a mail send a <a href="https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/polar.md" target="_blank">signed link</a>, which gets one when the customer opens it.',
	maximumLifetime: { amount: 2, unit: 'hours' },
	options: [fields.ifSeveralMatchOption, fields.loadContactOption, ...sessionOptions],
	parseOptions: parseSessionOptions,
	normalize: normalizeReference,
	async open(customer, { subject, options }, api: PolarApi) {
		const id = expect.text(customer.customerId, 'ID', subject, api.vendor);
		const session = await api.createSession(id, options, subject);
		const { createdAt, expiresAt } = session;
		return {
			contact: contact({ customerId: session.customerId }),
			portalUrl: link.checked(session.link, api.vendor, subject),
			token: session.token,
			lifetime:
				expiresAt === null
					? lifetime.documented(createdAt, documentedSeconds)
					: { issuedAt: createdAt, expiresAt, expirySource: 'response' },
			answer: session.answer,
		};
	},
});
