import { contact, fields, lifetime, portalOperation } from '../../../core';
import type { LagoApi } from '../../api';
import { customerLocator, normalizeReference } from '../../reference';

/** In seconds: twelve hours, which nobody can change. */
const documentedSeconds = 43_200;

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Get Portal Link',
	action: 'Get portal link',
	description: "Get a link that opens the customer's portal for twelve hours",
	provider: 'lago',
	locator: customerLocator,
	notice:
		'Lago\'s links work for 12 hours. For a mail that may be opened later, send a <a href="https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/lago.md" target="_blank">signed link</a>, which gets one when the customer opens it.',
	maximumLifetime: { amount: 1, unit: 'days' },
	options: [fields.ifSeveralMatchOption, fields.loadContactOption],
	parseOptions: () => ({}),
	normalize: normalizeReference,
	async open(customer, { reference, subject }, api: LagoApi) {
		const customerId = customer.customerId ?? reference.value;
		const { link, expiresAt, answer } = await api.openPortal(customerId, subject);
		return {
			contact: contact({ customerId }),
			portalUrl: link,
			token: null,
			lifetime:
				expiresAt === null
					? lifetime.documented(null, documentedSeconds)
					: { issuedAt: null, expiresAt, expirySource: 'token' },
			answer,
		};
	},
});
