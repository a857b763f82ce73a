import { contact, due, fields, filterText, listOperation, manyOf } from '../../../core';
import { money, numberOrNull, optional, recordOrEmpty, textOrNull, type Row } from '../../../core';
import type { MeteroidApi } from '../../api';
import { currencyDigits } from '../../currencies';
import { sortingBy } from '../../sorting';
import { invoiceStatuses, paymentStatuses } from '../../statuses';

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
	description: 'Get a list of invoices, for example of all that are unpaid',
	noun: 'invoices',
	subject,
	isSegment: true,
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
		fields.choices(
			'Payment Status',
			'paymentStatus',
			'Whether the invoice has been paid. Meteroid has no such filter, so the node reads all invoices and keeps the matching ones.',
			paymentStatuses,
		),
		fields.choices('Status', 'status', 'Current status of the invoice', invoiceStatuses),
		fields.text(
			'Subscription ID',
			'subscriptionId',
			'Only invoices for this subscription',
			'e.g. sub_1',
		),
	],
	options: [fields.emailChoiceOption, fields.loadContactOption, sorting.option],
	parse(filters, options) {
		const statuses = optional(filters, 'status', (value) =>
			manyOf(value, 'Status', invoiceStatuses),
		);
		const wanted: unknown[] =
			optional(filters, 'paymentStatus', (value) =>
				manyOf(value, 'Payment Status', paymentStatuses),
			) ?? [];
		const dueBefore = due.filterDay(filters, 'dueBefore', 'Due Before');
		return {
			query: {
				statuses,
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				subscription_id: filterText(filters, 'subscriptionId', 'Subscription ID'),
				order_by: sorting.orderBy(options),
			},
			keeps:
				wanted.length === 0 && dueBefore === undefined
					? undefined
					: (row) =>
							(wanted.length === 0 || wanted.includes(row.payment_status)) &&
							(dueBefore === undefined || due.isDueBefore(row.due_date, dueBefore)),
			counts: statuses === undefined ? isFinal : undefined,
		};
	},
	page: async (api, call) => await api.list('invoices', call),
	idOf: ({ id }) => textOrNull(id),
	entry(row, { emailChoice }) {
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
				dueDate: due.dayOf(row.due_date),
				daysOverdue: due.daysOverdue(row.due_date, isOwed(row)),
			},
			money: money.ofMinor(row.amount_due ?? row.total, row.currency, currencyDigits),
		};
	},
});

/** Drafts are not sent yet, and void and written-off invoices keep their amount, though nobody has to pay it. */
function isFinal({ status }: Row): boolean {
	return status === 'FINALIZED';
}

function isOwed(row: Row): boolean {
	return isFinal(row) && (numberOrNull(row.amount_due) ?? 0) > 0;
}
