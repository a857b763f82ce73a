import { fields } from '../../../core';
import { customerLocator, normalizeReference } from '../../reference';

/** What all operations of the portal have in common. */
export const portal = {
	provider: 'appstle',
	locator: customerLocator,
	maximumLifetime: { amount: 1, unit: 'days' as const },
	options: [fields.loadContactOption],
	parseOptions: () => null,
	normalize: normalizeReference,
};
