import { created, due, fields, filterText, listOperation, money } from '../../../core';
import { numberOrNull, textOrNull, time } from '../../../core';
import type { StripeApi } from '../../api';
import { currencyDigits } from '../../currencies';
import { ownerOf, withCustomers } from '../../owner';
import { isOwed, isPastDue, segments, statusOf } from './which';

export const getAll = listOperation<StripeApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get a list of invoices, for example of all that are open or past due',
	noun: 'invoices',
	subject: 'the list of invoices',
	segments,
	countField: 'invoiceCount',
	filters: [
		...created.filters,
		fields.text(
			'Customer ID',
			'customerId',
			'Only invoices of this customer',
			'e.g. cus_NffrFeUfNV2Hib',
		),
		fields.text(
			'Subscription ID',
			'subscriptionId',
			'Only invoices for this subscription',
			'e.g. sub_1MowQVLkdIwHu7ix',
		),
	],
	options: [],
	parse: (filters, _options, segment, today) => ({
		query: {
			...created.query(filters),
			status: statusOf(segment),
			customer: filterText(filters, 'customerId', 'Customer ID'),
			subscription: filterText(filters, 'subscriptionId', 'Subscription ID'),
			...withCustomers,
		},
		keeps:
			segment === 'open'
				? isOwed
				: segment === 'pastDue'
					? (row) => isPastDue(row, today)
					: undefined,
		// Of all of them nobody has to pay drafts, nor what is paid, void or given up.
		counts: segment === 'all' ? isOwed : undefined,
	}),
	page: async (api, call) => await api.list('invoices', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row, settings, today) => ({
		contact: ownerOf(row, settings),
		fields: {
			invoiceId: textOrNull(row.id),
			status: textOrNull(row.status),
			attempts: numberOrNull(row.attempt_count),
			nextAttemptAt: time.ofSeconds(row.next_payment_attempt)?.toISOString() ?? null,
		},
		due: due.dueOf(row.due_date, isOwed(row), today),
		money: money.ofMinor(row.amount_remaining, row.currency, currencyDigits),
	}),
});
