import { fields, filterText, listOperation, oneOf, optional } from '../../../core';
import type { MeteroidApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';

const subject = 'the list of customers';
const orders = ['alias', 'created_at', 'email', 'name'].flatMap((field) => [
	`${field}.asc`,
	`${field}.desc`,
]);

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers',
	noun: 'customers',
	subject,
	isSegment: false,
	filters: [
		{
			displayName: 'Archived',
			name: 'archived',
			type: 'boolean',
			default: true,
			description: 'Whether to return the archived customers instead of the others',
		},
		fields.text('Search', 'search', 'A part of the name, the alias or the email', 'e.g. acme'),
	],
	options: [fields.choice('Sort By', 'sortBy', 'In which order they come', orders)],
	parse: (filters, options) => ({
		query: {
			archived: filters.archived === true,
			search: filterText(filters, 'search', 'Search'),
			// New customers come last, so that those who come meanwhile move nobody to another page.
			order_by:
				optional(options, 'sortBy', (order) => oneOf(order, 'Sort By', orders)) ?? 'created_at.asc',
		},
	}),
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
