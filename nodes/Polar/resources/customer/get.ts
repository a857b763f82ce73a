import { fields, getOperation } from '../../../core';
import type { PolarApi } from '../../api';
import { customerEntry } from '../../customer';
import { customerLocator, normalizeReference } from '../../reference';

export const get = getOperation<PolarApi>({
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get a customer by ID, external ID or email',
	noun: 'customers',
	locator: customerLocator,
	options: [fields.ifSeveralMatchOption],
	normalize: normalizeReference,
	entry: customerEntry,
});
