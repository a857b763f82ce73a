import { contact, fields, filterText, listOperation, manyOf, money, optional } from '../../../core';
import { textOrNull } from '../../../core';
import type { MeteroidApi } from '../../api';

const subject = 'the list of invoices';
const statuses = ['DRAFT', 'FINALIZED', 'UNCOLLECTIBLE', 'VOID'] as const;
const paymentStatuses = ['ERRORED', 'PAID', 'PARTIALLY_PAID', 'PROCESSING', 'UNPAID'] as const;

export const getAll = listOperation<MeteroidApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get a list of invoices, for example of all that are unpaid',
	noun: 'invoices',
	subject,
	isSegment: true,
	filters: [
		fields.text('Customer ID', 'customerId', 'The customer whose they are', 'e.g. cus_2xXyMf4K'),
		fields.choices(
			'Payment Status',
			'paymentStatus',
			'What has been paid. Meteroid cannot filter by it, so all pages are read and this node chooses.',
			paymentStatuses,
		),
		fields.choices('Status', 'status', 'What became of the invoice', statuses),
		fields.text('Subscription ID', 'subscriptionId', 'The subscription they are for', 'e.g. sub_1'),
	],
	options: [fields.loadContactOption],
	parse(filters) {
		const wanted: unknown[] =
			optional(filters, 'paymentStatus', (value) =>
				manyOf(value, 'Payment Status', paymentStatuses),
			) ?? [];
		return {
			query: {
				statuses: optional(filters, 'status', (value) => manyOf(value, 'Status', statuses)),
				customer_id: filterText(filters, 'customerId', 'Customer ID'),
				subscription_id: filterText(filters, 'subscriptionId', 'Subscription ID'),
			},
			keeps: (row) => wanted.length === 0 || wanted.includes(row.payment_status),
		};
	},
	page: async (api, call) => await api.list('invoices', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row) => ({
		contact: contact({ customerId: row.customer_id, customerName: row.customer_name }),
		fields: {
			invoiceId: textOrNull(row.id),
			paymentStatus: textOrNull(row.payment_status),
			dueDate: textOrNull(row.due_at),
		},
		money: money.ofMinor(row.amount_due ?? row.total, row.currency),
	}),
});
