import { fields, getOperation } from '../../../core';
import type { GigstackApi } from '../../api';
import { clientEntry } from '../../customer';
import { customerLocator, normalizeReference } from '../../reference';

export const get = getOperation<GigstackApi>({
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get a customer by ID or email',
	noun: 'customers',
	locator: customerLocator,
	options: [fields.ifSeveralMatchOption],
	normalize: normalizeReference,
	entry: clientEntry,
});
