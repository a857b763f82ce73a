import { fields, filterText, listOperation, oneOf, optional } from '../../../core';
import type { PolarApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';

export const getAll = listOperation<PolarApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers, the newest first',
	noun: 'customers',
	subject: 'the list of customers',
	filters: [
		fields.choice(
			'Has Active Subscription',
			'active',
			'Only customers with a subscription that runs, or only those without one',
			['yes', 'no'],
		),
		fields.text('Email', 'email', 'Only the customer with this email', 'e.g. ana@example.com'),
		fields.text(
			'Search',
			'search',
			'Only customers with this in their name or email, or whose external ID begins with it',
			'e.g. acme',
		),
	],
	options: [],
	parse(filters) {
		const active = optional(filters, 'active', (value) =>
			oneOf(value, 'Has Active Subscription', ['yes', 'no']),
		);
		return {
			query: {
				active: active === undefined ? undefined : active === 'yes',
				email: filterText(filters, 'email', 'Email'),
				query: filterText(filters, 'search', 'Search'),
			},
		};
	},
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
