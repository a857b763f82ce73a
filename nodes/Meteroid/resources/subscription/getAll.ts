import { contact, fields, filterText, listOperation, manyOf, optional } from '../../../core';
import { numberOrNull, textOrNull } from '../../../core';
import type { MeteroidApi } from '../../api';
import { sortingBy } from '../../sorting';
import { subscriptionStatuses } from '../../statuses';

const subject = 'the list of subscriptions';
const sorting = sortingBy([
	'billing_start_date',
	'created_at',
	'customer_name',
	'end_date',
	'mrr_cents',
	'plan_name',
	'status',
]);

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all that are paused',
	noun: 'subscriptions',
	subject,
	countField: 'subscriptionCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only subscriptions of this customer, named by ID or alias',
			'e.g. cus_2xXyMf4K',
		),
		fields.text(
			'Plan ID',
			'planId',
			'Only subscriptions to this plan. Meteroid takes its ID, not its name.',
			'e.g. plan_1',
		),
		fields.choices('Status', 'status', 'Current status of the subscription', subscriptionStatuses),
	],
	options: [fields.emailChoiceOption, fields.loadContactOption, sorting.option],
	parse: (filters, options) => ({
		query: {
			statuses: optional(filters, 'status', (value) =>
				manyOf(value, 'Status', subscriptionStatuses),
			),
			customer_id: filterText(filters, 'customerId', 'Customer ID'),
			plan_id: filterText(filters, 'planId', 'Plan ID'),
			order_by: sorting.orderBy(options),
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
			trialDays: numberOrNull(row.trial_duration),
			currentPeriodEnd: textOrNull(row.current_period_end),
			endDate: textOrNull(row.end_date),
			currency: textOrNull(row.currency),
		},
	}),
});
