import { fields } from '../../../core';
import { normalizeReference } from '../../reference';

/** What all operations of the portal have in common. */
export const portal = {
	provider: 'appstle',
	locator: fields.customerLocator('e.g. 6543210987654 or gid://shopify/Customer/6543210987654'),
	options: [fields.loadContactOption],
	parseOptions: () => null,
	normalize: normalizeReference,
};
