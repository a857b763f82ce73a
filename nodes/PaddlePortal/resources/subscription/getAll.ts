import { contact, fields, filterText, listOperation, manyOf, optional } from '../../../core';
import { recordOrEmpty, textOrNull, time, whereAll, wholeNumber } from '../../../core';
import type { PaddleApi } from '../../api';
import { endOf, endsWithin, queryOf, segments, statuses, trialEndOf } from './which';

export const getAll = listOperation<PaddleApi>({
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
			'Only subscriptions of this customer',
			'e.g. ctm_01h844p3h41s12zs5mn4axja51',
		),
		fields.text(
			'Price ID',
			'priceId',
			'Only subscriptions with this price',
			'e.g. pri_01gsz8z1q1n00f12qt82y31smh',
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
	options: [fields.loadContactOption],
	parse(filters, _options, segment) {
		const chosen = optional(filters, 'status', (value) => manyOf(value, 'Status', statuses));
		const days = optional(filters, 'trialEndsWithinDays', (value) =>
			wholeNumber(value, 'Trial Ends Within', 1, 365),
		);
		return {
			query: {
				...(segment === 'all' ? { status: chosen?.join() } : queryOf(segment)),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				price_id: filterText(filters, 'priceId', 'Price ID'),
			},
			keeps: days === undefined ? undefined : endsWithin(days),
		};
	},
	page: async (api, call) => await api.list('subscriptions', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row) => ({
		contact: contact({ customerId: row.customer_id }),
		fields: {
			subscriptionId: textOrNull(row.id),
			status: textOrNull(row.status),
			nextBilledAt: moment(row.next_billed_at),
			trialEndsAt: moment(trialEndOf(row)),
			periodEndsAt: moment(recordOrEmpty(row.current_billing_period).ends_at),
			endsAt: moment(endOf(row)),
			currency: textOrNull(row.currency_code),
		},
	}),
});

function moment(given: unknown): string | null {
	return time.ofIso(given)?.toISOString() ?? null;
}
