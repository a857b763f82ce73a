import { fields, filterText, listOperation, oneOf, optional } from '../../../core';
import type { AppstleApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';

const subject = 'the list of customers';
const orders = ['id,asc', 'id,desc'];

export const getAll = listOperation<AppstleApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description:
		'Get a list of customers, for example of all with more than one subscription. For those with a paused one, choose Subscription.',
	noun: 'customers',
	subject,
	filters: [
		fields.text(
			'Email',
			'email',
			'Only the customer with this email. Enter the whole address.',
			'e.g. ana@example.com',
		),
		{
			displayName: 'More Than One Active Subscription',
			name: 'activeMoreThanOneSubscription',
			type: 'boolean',
			default: true,
			description: 'Whether to return only customers with more than one active subscription',
		},
		fields.text('Name', 'name', 'Only customers with this in their name', 'e.g. Ana'),
	],
	options: [fields.choice('Sort By', 'sortBy', 'The order of the results', orders)],
	parse: (filters, options) => ({
		query: {
			email: filterText(filters, 'email', 'Email'),
			name: filterText(filters, 'name', 'Name'),
			activeMoreThanOneSubscription: filters.activeMoreThanOneSubscription === true || undefined,
			sort: optional(options, 'sortBy', (order) => oneOf(order, 'Sort By', orders)) ?? 'id,desc',
		},
	}),
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
