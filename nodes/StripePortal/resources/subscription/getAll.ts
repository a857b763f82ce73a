import { created, fields, filterText, listOperation, optional, whereAll } from '../../../core';
import { oneOf, recordOrEmpty, textOrNull, time, wholeNumber } from '../../../core';
import type { Row } from '../../../core';
import type { StripeApi } from '../../api';
import { ownerOf, withCustomers } from '../../owner';
import { endsWithin, segments, statusOf, testOf } from './which';

/** `ended` is Stripe's word for two of the others. */
const statuses = [
	'active',
	'canceled',
	'ended',
	'incomplete',
	'incomplete_expired',
	'past_due',
	'paused',
	'trialing',
	'unpaid',
] as const;

export const getAll = listOperation<StripeApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all whose trial is about to end',
	noun: 'subscriptions',
	subject: 'the list of subscriptions',
	segments,
	countField: 'subscriptionCount',
	filters: [
		...created.filters,
		fields.text(
			'Customer ID',
			'customerId',
			'Only subscriptions of this customer',
			'e.g. cus_NffrFeUfNV2Hib',
		),
		fields.text(
			'Price ID',
			'priceId',
			'Only subscriptions with this price',
			'e.g. price_1MowQULkdIwHu7ix',
		),
		whereAll(
			segments,
			fields.choice('Status', 'status', 'Current status of the subscription', statuses),
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
		const status = optional(filters, 'status', (value) => oneOf(value, 'Status', statuses));
		const days = optional(filters, 'trialEndsWithinDays', (value) =>
			wholeNumber(value, 'Trial Ends Within', 1, 365),
		);
		const tests = [testOf(segment), days === undefined ? undefined : endsWithin(days)].flatMap(
			(test) => test ?? [],
		);
		return {
			query: {
				...created.query(filters),
				status: (segment === 'all' ? status : undefined) ?? statusOf(segment),
				customer: filterText(filters, 'customerId', 'Customer ID'),
				price: filterText(filters, 'priceId', 'Price ID'),
				...withCustomers,
			},
			keeps: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
		};
	},
	page: async (api, call) => await api.list('subscriptions', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row, settings) => ({
		contact: ownerOf(row, settings),
		fields: {
			subscriptionId: textOrNull(row.id),
			status: textOrNull(row.status),
			trialEndsAt: moment(row.trial_end),
			periodEndsAt: moment(periodEnd(row)),
			endsAt: moment(row.cancel_at),
			currency: textOrNull(row.currency)?.toUpperCase() ?? null,
		},
	}),
});

function moment(seconds: unknown): string | null {
	return time.ofSeconds(seconds)?.toISOString() ?? null;
}

/** Since 2025 each item has a period of its own. */
function periodEnd({ items }: Row): unknown {
	const { data } = recordOrEmpty(items);
	const [first] = Array.isArray(data) ? data : [];
	return recordOrEmpty(first).current_period_end;
}
