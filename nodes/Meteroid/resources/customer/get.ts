import { fields, getOperation } from '../../../core';
import type { MeteroidApi } from '../../api';
import { customerEntry } from '../../customer';
import { customerLocator, normalizeReference } from '../../reference';

export const get = getOperation<MeteroidApi>({
	value: 'get',
	name: 'Get',
	action: 'Get customer',
	description: 'Get a customer by ID, email or alias',
	noun: 'customers',
	locator: customerLocator,
	options: [fields.emailChoiceOption, fields.ifSeveralMatchOption],
	normalize: normalizeReference,
	entry: customerEntry,
});
