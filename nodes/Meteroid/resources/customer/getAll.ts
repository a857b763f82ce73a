import { fields, filterText, listOperation } from '../../../core';
import { searchText, type MeteroidApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';
import { sortingBy } from '../../sorting';

const subject = 'the list of customers';
const inputAdvice =
	'This Meteroid server cannot filter by Archived. Remove the filter; you reach archived customers by ID or alias.';
const sorting = sortingBy(['alias', 'created_at', 'email', 'name']);

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers. For those who have not paid, choose Invoice.',
	noun: 'customers',
	subject,
	filters: [
		{
			displayName: 'Archived',
			name: 'archived',
			type: 'boolean',
			default: true,
			description:
				'Whether to return the archived customers instead of the others. Meteroid servers up to 1.0 refuse this filter; you still reach archived customers by ID or alias.',
		},
		fields.text('Search', 'search', 'Part of the name, alias or email', 'e.g. acme'),
	],
	options: [fields.emailChoiceOption, sorting.option],
	parse(filters, options) {
		const search = filterText(filters, 'search', 'Search');
		return {
			query: {
				archived: filters.archived === true || undefined,
				search: search === undefined ? undefined : searchText(search),
				// New customers come last, so that those who come meanwhile move nobody to another page.
				order_by: sorting.orderBy(options) ?? 'created_at.asc',
			},
		};
	},
	page: async (api, call) =>
		await api.list('customers', call.query?.archived ? { ...call, inputAdvice } : call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
