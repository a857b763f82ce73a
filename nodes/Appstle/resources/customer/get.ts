import { getOperation } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerEntry } from '../../customer';
import { customerLocator, normalizeReference } from '../../reference';

export const get = getOperation<AppstleApi>({
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get a customer by ID or email',
	noun: 'customers',
	locator: customerLocator,
	options: [],
	normalize: normalizeReference,
	entry: customerEntry,
});
