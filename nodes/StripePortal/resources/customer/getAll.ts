import { created, fields, filterText, listOperation } from '../../../core';
import type { StripeApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';

export const getAll = listOperation<StripeApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers, the newest first',
	noun: 'customers',
	subject: 'the list of customers',
	filters: [
		...created.filters,
		fields.text(
			'Email',
			'email',
			'Only customers with exactly this email, capital letters included',
			'e.g. ana@example.com',
		),
	],
	options: [],
	parse: (filters) => ({
		query: { ...created.query(filters), email: filterText(filters, 'email', 'Email') },
	}),
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
