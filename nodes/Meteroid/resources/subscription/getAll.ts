import { contact, fields, filterText, listOperation, manyOf, optional } from '../../../core';
import { textOrNull } from '../../../core';
import type { MeteroidApi } from '../../api';

const subject = 'the list of subscriptions';
const statuses = [
	'ACTIVE',
	'CANCELLED',
	'COMPLETED',
	'ERRORED',
	'PAUSED',
	'PENDING_ACTIVATION',
	'PENDING_CHARGE',
	'SUPERSEDED',
	'SUSPENDED',
	'TRIAL_ACTIVE',
	'TRIAL_EXPIRED',
] as const;

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all that are paused',
	noun: 'subscriptions',
	subject,
	isSegment: true,
	filters: [
		fields.text('Customer ID', 'customerId', 'The customer whose they are', 'e.g. cus_2xXyMf4K'),
		fields.text('Plan ID', 'planId', 'The plan they are of', 'e.g. plan_1'),
		fields.choices('Status', 'status', 'What became of the subscription', statuses),
	],
	options: [fields.loadContactOption],
	parse: (filters) => ({
		query: {
			statuses: optional(filters, 'status', (value) => manyOf(value, 'Status', statuses)),
			customer_id: filterText(filters, 'customerId', 'Customer ID'),
			plan_id: filterText(filters, 'planId', 'Plan ID'),
		},
	}),
	page: async (api, call) => await api.list('subscriptions', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row) => ({
		contact: contact({ customerId: row.customer_id, customerName: row.customer_name }),
		fields: {
			subscriptionId: textOrNull(row.id),
			status: textOrNull(row.status),
			planName: textOrNull(row.plan_name),
			startDate: textOrNull(row.start_date),
			endDate: textOrNull(row.end_date),
			currency: textOrNull(row.currency),
		},
	}),
});
