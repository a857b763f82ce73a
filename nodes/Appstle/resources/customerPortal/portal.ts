import { fields } from '../../../core';
import { customerLocator, normalizeReference } from '../../reference';

/** What all operations of the portal have in common. */
export const portal = {
	provider: 'appstle',
	locator: customerLocator,
	notice:
		'Appstle\'s links work for two hours. In a mail, such as one about a failed payment, send a <a href="https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/appstle.md" target="_blank">signed link</a>: it works for days or weeks, and gets this one when the customer opens it.',
	maximumLifetime: { amount: 1, unit: 'days' as const },
	options: [fields.loadContactOption],
	parseOptions: () => null,
	normalize: normalizeReference,
};
