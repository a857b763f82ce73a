import { contact, due, fields, filterText, listOperation, manyOf, whereAll } from '../../../core';
import { money, optional, recordOrEmpty, textOrNull } from '../../../core';
import type { MeteroidApi } from '../../api';
import { currencyDigits } from '../../currencies';
import { sortingBy } from '../../sorting';
import { invoiceStatuses, paymentStatuses } from '../../statuses';
import { hasPaymentStatus, isDueBefore, isFinal, isOwed, segments, testsOf } from './which';

const subject = 'the list of invoices';
const sorting = sortingBy([
	'amount',
	'created_at',
	'customer_name',
	'invoice_date',
	'invoice_number',
	'payment_status',
	'status',
]);

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get a list of invoices, for example of all that are unpaid or overdue',
	noun: 'invoices',
	subject,
	segments,
	countField: 'invoiceCount',
	filters: [
		fields.text(
			'Customer ID',
			'customerId',
			'Only invoices of this customer, named by ID or alias',
			'e.g. cus_2xXyMf4K',
		),
		fields.time(
			'Due Before',
			'dueBefore',
			'Only invoices that are due before this day. Meteroid has no such filter, so the node reads all invoices and keeps the matching ones.',
		),
		whereAll(
			segments,
			fields.choices(
				'Payment Status',
				'paymentStatus',
				'Whether the invoice has been paid. Meteroid has no such filter, so the node reads all invoices and keeps the matching ones.',
				paymentStatuses,
			),
		),
		whereAll(
			segments,
			fields.choices('Status', 'status', 'Current status of the invoice', invoiceStatuses),
		),
		fields.text(
			'Subscription ID',
			'subscriptionId',
			'Only invoices for this subscription',
			'e.g. sub_1',
		),
	],
	options: [fields.emailChoiceOption, fields.loadContactOption, sorting.option],
	parse(filters, options, segment, today) {
		const statuses = optional(filters, 'status', (value) =>
			manyOf(value, 'Status', invoiceStatuses),
		);
		const paymentStatus = optional(filters, 'paymentStatus', (value) =>
			manyOf(value, 'Payment Status', paymentStatuses),
		);
		const dueBefore = due.filterDay(filters, 'dueBefore', 'Due Before');
		const tests = testsOf(segment, today);
		if (paymentStatus?.length) tests.push(hasPaymentStatus(paymentStatus));
		if (dueBefore !== undefined) tests.push(isDueBefore(dueBefore));
		return {
			query: {
				statuses: statuses ?? (segment === 'all' ? undefined : ['FINALIZED']),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				subscription_id: filterText(filters, 'subscriptionId', 'Subscription ID'),
				order_by: sorting.orderBy(options),
			},
			keeps: tests.length === 0 ? undefined : (row) => tests.every((test) => test(row)),
			counts: statuses === undefined ? isFinal : undefined,
		};
	},
	page: async (api, call) => await api.list('invoices', call),
	idOf: ({ id }) => textOrNull(id),
	entry(row, { emailChoice }, today) {
		// As they were when the invoice was made, the email being that for billing; Load Contact fetches what is so today.
		const { name, email: billing } = recordOrEmpty(row.customer_details);
		const email = emailChoice === 'invoicing' ? null : billing;
		return {
			contact: contact({ customerId: row.customer_id, customerName: name, email }),
			fields: {
				invoiceId: textOrNull(row.id),
				invoiceNumber: textOrNull(row.invoice_number),
				status: textOrNull(row.status),
				paymentStatus: textOrNull(row.payment_status),
			},
			due: due.dueOf(row.due_date, isOwed(row), today),
			money: money.ofMinor(row.amount_due ?? row.total, row.currency, currencyDigits),
		};
	},
});
