import { due, fields, filterText, listOperation, money, whereAll } from '../../../core';
import { oneOf, optional, recordOrEmpty, textOrNull, type Row } from '../../../core';
import type { LagoApi } from '../../api';
import { contactOf } from '../../customer';
import { currencyFilter, parseCurrency } from '../../currency';
import { has, keeps } from '../../keeps';
import { dueAmount, isOwed, queries, segments, statuses, testOf } from './which';

export const getAll = listOperation<LagoApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get a list of invoices, for example of all that are overdue',
	noun: 'invoices',
	subject: 'the list of invoices',
	segments,
	countField: 'invoiceCount',
	filters: [
		currencyFilter('Only invoices in this currency'),
		fields.text(
			'Customer ID',
			'customerId',
			'Only invoices of this customer, named by the external ID',
			'e.g. acme-4711',
		),
		fields.time('Issued After', 'issuedAfter', 'Only invoices issued on this day or later'),
		fields.time('Issued Before', 'issuedBefore', 'Only invoices issued on this day or earlier'),
		whereAll(
			segments,
			fields.choice('Status', 'status', 'Current status of the invoice', statuses),
		),
	],
	options: [],
	parse(filters, _options, segment) {
		const customerId = filterText(filters, 'customerId', 'Customer ID');
		const currency = optional(filters, 'currency', parseCurrency);
		const status = optional(filters, 'status', (value) => oneOf(value, 'Status', statuses));
		const after = due.filterDay(filters, 'issuedAfter', 'Issued After');
		const before = due.filterDay(filters, 'issuedBefore', 'Issued Before');
		return {
			query: {
				status,
				...queries[segment],
				external_customer_id: customerId,
				currency,
				issuing_date_from: after,
				issuing_date_to: before,
			},
			keeps: keeps([
				testOf(segment),
				customerId === undefined
					? undefined
					: (row) => contactOf(ownerIn(row)).customerId === customerId,
				has('currency', currency),
				has('status', status),
				after === undefined ? undefined : (row) => String(row.issuing_date) >= after,
				before === undefined ? undefined : (row) => String(row.issuing_date) <= before,
			]),
			// Of all of them nobody has to pay what is paid, no invoice yet, or none any more.
			counts: segment === 'all' && status === undefined ? isOwed : undefined,
		};
	},
	page: async (api, call) => await api.list('invoices', call),
	idOf: ({ lago_id }) => textOrNull(lago_id),
	entry: (row, settings, today) => ({
		// As the customer is today.
		contact: contactOf(ownerIn(row), settings),
		fields: {
			invoiceId: textOrNull(row.lago_id),
			invoiceNumber: textOrNull(row.number),
			status: textOrNull(row.status),
			paymentStatus: textOrNull(row.payment_status),
			timeZone: textOrNull(ownerIn(row).timezone),
		},
		due: due.dueOf(row.payment_due_date, isOwed(row), today),
		money: money.ofMinor(dueAmount(row), row.currency),
	}),
});

function ownerIn({ customer }: Row): Row {
	return recordOrEmpty(customer);
}
