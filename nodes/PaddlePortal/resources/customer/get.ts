import { fields, getOperation } from '../../../core';
import type { PaddleApi } from '../../api';
import { customerEntry } from '../../customer';
import { customerLocator, normalizeReference } from '../../reference';

export const get = getOperation<PaddleApi>({
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get a customer by ID, email or subscription',
	noun: 'customers',
	locator: customerLocator,
	options: [fields.ifSeveralMatchOption],
	normalize: normalizeReference,
	entry: customerEntry,
});
