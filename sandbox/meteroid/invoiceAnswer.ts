import { dayOf } from './day';
import { addressOf } from './customers';
import { idFor } from './ids';
import type { MeteroidInvoice } from './invoices';
import { timeIn, type Version } from './version';

interface Telling {
	version: Version;
	/** Lines of 24 sub-lines each, beside the first line: they make an invoice as long as that of much usage. */
	usageLines: number;
}

/** The invoice as Meteroid's API shows it. */
export function invoiceAnswer(invoice: MeteroidInvoice, { version, usageLines }: Telling): object {
	const { customer, subscription, status, currency, subtotal, total } = invoice;
	const at = (moment: Date | null) => timeIn(version, moment);
	const isPaid = invoice.paymentStatus === 'PAID';
	return {
		id: invoice.id,
		invoice_number: invoice.number,
		status,
		customer_id: customer.id,
		subscription_id: subscription?.id ?? null,
		currency,
		invoice_date: dayOf(invoice.createdAt),
		due_date: invoice.dueAt && dayOf(invoice.dueAt),
		subtotal,
		subtotal_recurring: subscription ? subtotal : 0,
		tax_amount: total - subtotal,
		total,
		amount_due: invoice.amountDue,
		memo: null,
		line_items: [line(invoice), ...Array.from({ length: usageLines }, () => usageLine(invoice))],
		paid_at: at(isPaid ? invoice.dueAt : null),
		tax_breakdown: [
			{
				taxable_amount: subtotal,
				tax_amount: total - subtotal,
				tax_rate: '0.16',
				name: 'VAT',
				exemption_type: null,
			},
		],
		transactions: transactions(invoice, version),
		payment_status: invoice.paymentStatus,
		customer_details: snapshot(invoice, version),
		applied_credits: 0,
		coupons: [],
		invoice_type: subscription ? 'RECURRING' : 'ONE_OFF',
		net_terms: 30,
		reference: null,
		purchase_order: null,
		created_at: at(invoice.createdAt),
		updated_at: null,
		finalized_at: at(status === 'DRAFT' ? null : invoice.createdAt),
		voided_at: at(status === 'VOID' ? invoice.dueAt : null),
		marked_as_uncollectible_at: at(status === 'UNCOLLECTIBLE' ? invoice.dueAt : null),
		...(version !== 'A' && {
			billing_period_start: dayOf(invoice.createdAt),
			custom_properties: {},
			payment_disputed_at: null,
			promotional_credits: 0,
			settled_by_credit_notes: 0,
			tax_inclusive: false,
		}),
	};
}

/** Who the customer was when the invoice was drafted, which may be long ago. */
function snapshot({ customer, createdAt }: MeteroidInvoice, version: Version): object {
	const { id, alias, formerly, name, email } = customer;
	return {
		id,
		name: formerly?.name ?? name,
		email: formerly?.email ?? email,
		alias,
		vat_number: null,
		billing_address: addressOf(customer),
		snapshot_at: timeIn(version, createdAt),
	};
}

const line = (invoice: MeteroidInvoice): object => ({
	name: invoice.subscription?.plan.name ?? 'Service',
	description: null,
	quantity: '1',
	unit_price: String(invoice.subtotal),
	amount_total: invoice.subtotal,
	start_date: dayOf(invoice.createdAt),
	end_date: dayOf(invoice.dueAt ?? invoice.createdAt),
	tax_rate: '0.16',
	sub_line_items: [],
});

const usageLine = (invoice: MeteroidInvoice): object => ({
	...line(invoice),
	name: 'Requests to the API, by region and by kind of request',
	amount_total: 0,
	unit_price: '0.000125',
	sub_line_items: Array.from({ length: 24 }, (_, hour) => ({
		id: `0191a2b3-c4d5-7e6f-8a9b-0000000000${String(hour).padStart(2, '0')}`,
		name: `eu-central-1 · batch · hour ${hour} of the day`,
		total: 0,
		quantity: '184467.0001',
		unit_price: '0.000125',
	})),
});

function transactions(invoice: MeteroidInvoice, version: Version): object[] {
	const status = {
		PAID: 'SETTLED',
		PARTIALLY_PAID: 'SETTLED',
		ERRORED: 'FAILED',
		PROCESSING: 'PENDING',
	};
	const { paymentStatus, total, amountDue } = invoice;
	if (paymentStatus === 'UNPAID') return [];
	const settled = total - amountDue;
	return [
		{
			id: idFor('pay_', `meteroid payment ${invoice.id}`),
			provider_transaction_id: null,
			payment_method_id: null,
			amount: settled > 0 ? settled : total,
			currency: invoice.currency,
			error: paymentStatus === 'ERRORED' ? 'card_declined' : null,
			status: status[paymentStatus],
			payment_type: 'PAYMENT',
			processed_at: timeIn(version, settled > 0 ? invoice.createdAt : null),
			payment_method_info: null,
			...(version !== 'A' && { amount_refunded: 0, amount_reversed: 0 }),
		},
	];
}
