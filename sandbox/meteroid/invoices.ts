import { createdAt, uuidFor } from '../identifiers';
import { currencyOf, otherCurrency, priceFor, type Currency } from '../money';
import { base62OfUuid } from './base62';
import type { MeteroidCustomer } from './customers';
import { dayOf } from './day';
import { invoiceStates, invoiceStatuses, type InvoiceState } from './invoiceStates';
import { SegmentList } from './segmentList';
import type { MeteroidSubscription } from './subscriptions';

export interface MeteroidInvoice {
	/** `inv_…` */
	id: string;
	/** Null as long as it is a draft. */
	number: string | null;
	customer: MeteroidCustomer;
	/** Null where it was written by hand. */
	subscription: MeteroidSubscription | null;
	status: InvoiceState['status'];
	paymentStatus: InvoiceState['paymentStatus'];
	currency: Currency;
	/** This and the next in minor units of the currency. */
	subtotal: number;
	total: number;
	amountDue: number;
	createdAt: Date;
	/** Not shown as long as it is a draft. */
	dueAt: Date;
}

export function meteroidInvoices(
	customers: readonly MeteroidCustomer[],
	subscriptions: readonly MeteroidSubscription[],
): MeteroidInvoice[] {
	const newest = new Map(subscriptions.map((one) => [one.customer.id, one]));
	return customers.flatMap((customer, index) =>
		invoiceStates(index).map((state, turn) => {
			const { status, paymentStatus } = state;
			const currency = currencyFor(customer, state);
			const subtotal = priceFor(index * 3 + turn, currency);
			const total = Math.round(subtotal * 1.16);
			return {
				id: `inv_${base62OfUuid(uuidFor(`meteroid invoice ${index} ${turn}`))}`,
				number: status === 'DRAFT' ? null : `INV-${String(index * 3 + turn + 1).padStart(6, '0')}`,
				customer,
				subscription: newest.get(customer.id) ?? null,
				status,
				paymentStatus,
				currency,
				subtotal,
				total,
				amountDue: amountDue(total, paymentStatus),
				createdAt: createdAt(index, turn * 30),
				dueAt: createdAt(index, (turn + 1) * 30),
			};
		}),
	);
}

function currencyFor(customer: MeteroidCustomer, { inOtherCurrency }: InvoiceState): Currency {
	const own = currencyOf(customer);
	return inOtherCurrency ? otherCurrency(own) : own;
}

function amountDue(total: number, paymentStatus: InvoiceState['paymentStatus']): number {
	if (paymentStatus === 'PAID') return 0;
	return paymentStatus === 'PARTIALLY_PAID' ? Math.floor(total / 3) : total;
}

/** The sort fields are our guess: none is documented. */
export function invoiceList(invoices: readonly MeteroidInvoice[]): SegmentList<MeteroidInvoice> {
	return new SegmentList({
		rows: invoices,
		statuses: invoiceStatuses,
		references: {
			customer_id: ({ customer }) => customer.id,
			subscription_id: ({ subscription }) => subscription?.id ?? null,
		},
		sortFields: {
			created_at: (invoice) => invoice.createdAt.getTime(),
			invoice_date: (invoice) => invoice.createdAt.getTime(),
			due_at: (invoice) => invoice.dueAt.getTime(),
			invoice_number: ({ number }) => number ?? '',
			customer_name: ({ customer }) => customer.name,
			status: ({ status }) => status,
			total: ({ total }) => total,
		},
		answer: invoiceAnswer,
	});
}

/** The invoice as Meteroid's list shows it. An email is not known to be in it. */
function invoiceAnswer(invoice: MeteroidInvoice): object {
	const { id, customer, subscription, status, currency, subtotal, total } = invoice;
	return {
		id,
		invoice_number: invoice.number,
		customer_id: customer.id,
		customer_name: customer.name,
		subscription_id: subscription?.id ?? null,
		plan_name: subscription?.plan.name ?? null,
		status,
		payment_status: invoice.paymentStatus,
		currency,
		subtotal,
		tax_amount: total - subtotal,
		total,
		amount_due: invoice.amountDue,
		net_terms: 30,
		invoice_date: dayOf(invoice.createdAt),
		due_at: status === 'DRAFT' ? null : invoice.dueAt.toISOString(),
		created_at: invoice.createdAt.toISOString(),
	};
}
