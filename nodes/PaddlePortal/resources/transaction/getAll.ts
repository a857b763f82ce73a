import { contact, due, fields, filterText, isRecord, listOperation, manyOf } from '../../../core';
import { money, optional, textOrNull, whereAll } from '../../../core';
import type { PaddleApi } from '../../api';
import { contactOf } from '../../customer';
import { balanceOf, dueOf, isOwed, paymentErrorOf, segments, statuses, statusOf } from './which';

export const getAll = listOperation<PaddleApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many transactions',
	description: 'Get a list of transactions and invoices, for example of all that are past due',
	noun: 'transactions',
	subject: 'the list of transactions',
	segments,
	countField: 'transactionCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only transactions of this customer',
			'e.g. ctm_01h844p3h41s12zs5mn4axja51',
		),
		whereAll(
			segments,
			fields.choices('Status', 'status', 'Current status of the transaction', statuses),
		),
		fields.text(
			'Subscription ID',
			'subscriptionId',
			'Only transactions for this subscription',
			'e.g. sub_01h04vsc0qhwtsbsxh3422wjs4',
		),
	],
	options: [],
	parse(filters, _options, segment) {
		const chosen = optional(filters, 'status', (value) => manyOf(value, 'Status', statuses));
		return {
			query: {
				status: segment === 'all' ? chosen?.join() : statusOf(segment),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				subscription_id: filterText(filters, 'subscriptionId', 'Subscription ID'),
				include: 'customer',
			},
			// Of all of them nobody has to pay drafts, nor what is paid or canceled.
			counts: segment === 'all' ? isOwed : undefined,
		};
	},
	page: async (api, call) => await api.list('transactions', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row, _settings, today) => ({
		contact: isRecord(row.customer)
			? contactOf(row.customer)
			: contact({ customerId: row.customer_id }),
		fields: {
			transactionId: textOrNull(row.id),
			status: textOrNull(row.status),
			subscriptionId: textOrNull(row.subscription_id),
			paymentError: textOrNull(paymentErrorOf(row)),
		},
		due: due.dueOf(dueOf(row), isOwed(row), today),
		money: money.ofMinor(balanceOf(row), row.currency_code),
	}),
});
