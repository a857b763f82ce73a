import { contact, due, fields, filterText, listOperation, manyOf, whereAll } from '../../../core';
import { money, numberOrNull, optional, recordOrEmpty, textOrNull } from '../../../core';
import type { Row, Segments } from '../../../core';
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

const segments: Segments = {
	displayName: 'Which Invoices',
	choices: [
		{ name: 'Open', value: 'open', description: 'Final, and not paid or only in part' },
		{ name: 'Overdue', value: 'overdue', description: 'Open, and due before today' },
		{ name: 'Paid', value: 'paid', description: 'Final, and paid' },
		{
			name: 'All',
			value: 'all',
			description: 'Also drafts, and those that are void or written off',
		},
	],
};

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
		const tests = [...testsOf(segment, today)];
		if (paymentStatus?.length) tests.push(hasBeenPaid(paymentStatus));
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

/** What a row has to be for a segment. */
function testsOf(segment: string, today: string): Array<(row: Row) => boolean> {
	if (segment === 'all') return [];
	if (segment === 'paid') return [isFinal, hasBeenPaid(['PAID'])];
	return segment === 'overdue' ? [isOpen, isDueBefore(today)] : [isOpen];
}

const hasBeenPaid =
	(wanted: readonly unknown[]) =>
	({ payment_status }: Row): boolean =>
		wanted.includes(payment_status);

const isDueBefore =
	(day: string) =>
	({ due_date }: Row): boolean =>
		due.isDueBefore(due_date, day);

/** Drafts are not sent yet, and void and written-off invoices keep their amount, though nobody has to pay it. */
function isFinal({ status }: Row): boolean {
	return status === 'FINALIZED';
}

/** Whether somebody is to be reminded of it: an invoice over nothing is final too, and a payment that is processing is on its way. */
function isOpen(row: Row): boolean {
	return isOwed(row) && hasBeenPaid(['UNPAID', 'PARTIALLY_PAID', 'ERRORED'])(row);
}

function isOwed(row: Row): boolean {
	return isFinal(row) && (numberOrNull(row.amount_due) ?? 0) > 0;
}
