import { contact, fields, filterText, listOperation, oneOf, optional } from '../../../core';
import { textOrNull, whereAll, wholeNumber } from '../../../core';
import type { LagoApi } from '../../api';
import { has, keeps } from '../../keeps';
import { endsWithin, segments, statuses, statusesOf, testOf } from './which';

export const getAll = listOperation<LagoApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all that are about to end',
	noun: 'subscriptions',
	subject: 'the list of subscriptions',
	segments,
	countField: 'subscriptionCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only subscriptions of this customer, named by the external ID',
			'e.g. acme-4711',
		),
		fields.number(
			'Ends Within (Days)',
			'endsWithinDays',
			'Only subscriptions that end within so many days',
			7,
		),
		fields.text('Plan Code', 'planCode', 'Only subscriptions to this plan', 'e.g. premium'),
		whereAll(
			segments,
			fields.choice('Status', 'status', 'Current status of the subscription', statuses),
		),
	],
	options: [fields.loadContactOption],
	parse(filters, _options, segment) {
		const customerId = filterText(filters, 'customerId', 'Customer ID');
		const planCode = filterText(filters, 'planCode', 'Plan Code');
		const status = optional(filters, 'status', (value) => oneOf(value, 'Status', statuses));
		const days = optional(filters, 'endsWithinDays', (value) =>
			wholeNumber(value, 'Ends Within', 1, 365),
		);
		return {
			query: {
				'status[]': status ?? statusesOf(segment),
				external_customer_id: customerId,
				plan_code: planCode,
			},
			keeps: keeps([
				testOf(segment),
				days === undefined ? undefined : endsWithin(days),
				has('external_customer_id', customerId),
				has('plan_code', planCode),
				has('status', status),
			]),
		};
	},
	page: async (api, call) => await api.list('subscriptions', call),
	idOf: ({ lago_id }) => textOrNull(lago_id),
	entry: (row) => ({
		contact: contact({ customerId: row.external_customer_id }),
		fields: {
			subscriptionId: textOrNull(row.external_id),
			status: textOrNull(row.status),
			planCode: textOrNull(row.plan_code),
			startedAt: textOrNull(row.started_at),
			endsAt: textOrNull(row.ending_at),
			endedAt: textOrNull(row.terminated_at) ?? textOrNull(row.canceled_at),
			periodEndsAt: textOrNull(row.current_billing_period_ending_at),
		},
	}),
});
