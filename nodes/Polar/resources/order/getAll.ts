import { due, fields, filterText, listOperation, manyOf, money, optional } from '../../../core';
import { textOrNull, time, whereAll } from '../../../core';
import type { PolarApi } from '../../api';
import { contactIn } from '../../customer';
import { hasFailed, isOwed, segments, statuses, statusOf } from './which';

export const getAll = listOperation<PolarApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many orders',
	description: 'Get a list of orders, for example of all that are not paid yet',
	noun: 'orders',
	subject: 'the list of orders',
	segments,
	countField: 'orderCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only orders of this customer',
			'e.g. 992fae2a-2a17-4b7a-8d9e-e287cf90131b',
		),
		whereAll(segments, fields.choices('Status', 'status', 'Current status of the order', statuses)),
		fields.text(
			'Subscription ID',
			'subscriptionId',
			'Only orders for this subscription',
			'e.g. e5149aae-e521-42b9-b24c-abb3d71eea2e',
		),
	],
	options: [],
	parse(filters, _options, segment) {
		const chosen = optional(filters, 'status', (value) => manyOf(value, 'Status', statuses));
		return {
			query: {
				status: segment === 'all' ? chosen : statusOf(segment),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				subscription_id: filterText(filters, 'subscriptionId', 'Subscription ID'),
			},
			keeps: segment === 'failed' ? hasFailed : undefined,
			// Of all of them nobody has to pay drafts, nor what is paid, refunded or void.
			counts: segment === 'all' ? isOwed : undefined,
		};
	},
	page: async (api, call) => await api.list('orders', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row, _settings, today) => ({
		contact: contactIn(row),
		fields: {
			orderId: textOrNull(row.id),
			status: textOrNull(row.status),
			subscriptionId: textOrNull(row.subscription_id),
			nextPaymentAttemptAt: time.ofIso(row.next_payment_attempt_at)?.toISOString() ?? null,
		},
		// Polar charges what it bills at once.
		due: due.dueOf(row.created_at, isOwed(row), today),
		money: money.ofMinor(row.due_amount, row.currency),
	}),
});
