import { fields, filterText, listOperation, manyOf, optional, recordOrEmpty } from '../../../core';
import { textOrNull, time, whereAll, wholeNumber } from '../../../core';
import type { PolarApi } from '../../api';
import { contactIn } from '../../customer';
import { endsWithin, queryOf, segments, statuses } from './which';

export const getAll = listOperation<PolarApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all that are past due',
	noun: 'subscriptions',
	subject: 'the list of subscriptions',
	segments,
	countField: 'subscriptionCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only subscriptions of this customer',
			'e.g. 992fae2a-2a17-4b7a-8d9e-e287cf90131b',
		),
		fields.number(
			'Ends Within (Days)',
			'endsWithinDays',
			'Only subscriptions that end within so many days',
			7,
		),
		fields.text(
			'Product ID',
			'productId',
			'Only subscriptions to this product',
			'e.g. d8dd2de1-21b7-4a41-8bc3-ce909c0cfe23',
		),
		whereAll(
			segments,
			fields.choices('Status', 'status', 'Current status of the subscription', statuses),
		),
		fields.number(
			'Trial Ends Within (Days)',
			'trialEndsWithinDays',
			'Only subscriptions whose trial ends within so many days',
			3,
		),
	],
	options: [],
	parse(filters, _options, segment) {
		const chosen = optional(filters, 'status', (value) => manyOf(value, 'Status', statuses));
		const days = (name: string, label: string) =>
			optional(filters, name, (value) => wholeNumber(value, label, 1, 365));
		const ends = days('endsWithinDays', 'Ends Within');
		const trialEnds = days('trialEndsWithinDays', 'Trial Ends Within');
		const tests = [
			...(ends === undefined ? [] : [endsWithin('ends_at', ends)]),
			...(trialEnds === undefined ? [] : [endsWithin('trial_end', trialEnds)]),
		];
		return {
			query: {
				...(segment === 'all' ? { status: chosen } : queryOf(segment)),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				product_id: filterText(filters, 'productId', 'Product ID'),
			},
			keeps: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
		};
	},
	page: async (api, call) => await api.list('subscriptions', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row) => ({
		contact: contactIn(row),
		fields: {
			subscriptionId: textOrNull(row.id),
			status: textOrNull(row.status),
			product: textOrNull(recordOrEmpty(row.product).name),
			pastDueAt: moment(row.past_due_at),
			trialEndsAt: moment(row.trial_end),
			periodEndsAt: moment(row.current_period_end),
			endsAt: moment(row.ends_at),
			endedAt: moment(row.ended_at),
			cancellationReason: textOrNull(row.customer_cancellation_reason),
		},
	}),
});

function moment(given: unknown): string | null {
	return time.ofIso(given)?.toISOString() ?? null;
}
