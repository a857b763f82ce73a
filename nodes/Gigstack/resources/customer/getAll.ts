import { created, fields, listOperation, oneOf, optional } from '../../../core';
import type { GigstackApi } from '../../api';
import { clientEntry, contactOf } from '../../customer';
import { metadataFilter, metadataQuery } from '../../metadataFilter';

const subject = 'the list of customers';
const orders = ['name.asc', 'name.desc', 'timestamp.asc', 'timestamp.desc'];
const orderNames = {
	'timestamp.asc': 'Created (Ascending)',
	'timestamp.desc': 'Created (Descending)',
};

export const getAll = listOperation<GigstackApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description:
		'Get a list of customers, which gigstack calls clients. For those who have not paid, choose Payment.',
	noun: 'customers',
	subject,
	filters: [...created.filters, metadataFilter],
	options: [fields.choice('Sort By', 'sortBy', 'The order of the results', orders, orderNames)],
	parse(filters, options) {
		const order = optional(options, 'sortBy', (value) => oneOf(value, 'Sort By', orders));
		// New clients come last, so that those who come meanwhile move nobody to another page.
		const [order_by, sort] = (order ?? 'timestamp.asc').split('.');
		return { query: { ...created.query(filters), ...metadataQuery(filters), order_by, sort } };
	},
	page: async (api, call) => await api.list(['clients'], call),
	idOf: (row) => contactOf(row).customerId,
	entry: clientEntry,
});
