import { currencyOf } from '../stage/money';
import { dayOf } from './day';
import type { About, Fields } from './about';
import { newId } from './ids';

export const customerFields = ({ customer, version }: About): Fields => ({
	customer_id: customer.id,
	name: customer.name,
	alias: customer.alias,
	billing_email: customer.email,
	invoicing_emails: customer.invoicingEmails,
	phone: customer.phone,
	currency: currencyOf(customer),
	...(version !== 'A' && { custom_properties: {} }),
});

const statusAfter: Readonly<Record<string, string>> = {
	'invoice.created': 'DRAFT',
	'invoice.consolidated': 'DRAFT',
	'invoice.deleted': 'DRAFT',
	'invoice.voided': 'VOID',
	'invoice.closed': 'CLOSED',
};

export function invoiceFields({ type, version, customer, invoice }: About): Fields {
	const invoiceId = invoice?.id ?? newId('inv_');
	if (type === 'invoice.accounting_pdf_generated') {
		return {
			invoice_id: invoiceId,
			customer_id: customer.id,
			pdf_document_id: newId('doc_'),
			einvoicing_findings: [],
		};
	}
	const status = statusAfter[type] ?? 'FINALIZED';
	return {
		invoice_id: invoiceId,
		customer_id: customer.id,
		status,
		currency: invoice?.currency ?? currencyOf(customer),
		total: invoice?.total ?? 0,
		tax_amount: invoice ? invoice.total - invoice.subtotal : 0,
		created_at: (invoice?.createdAt ?? new Date()).toISOString(),
		consolidated_into_invoice_id: type === 'invoice.consolidated' ? newId('inv_') : null,
		...(version !== 'A' && {
			invoice_number: status === 'DRAFT' ? null : (invoice?.number ?? 'INV-1'),
			settled_by_credit_notes: 0,
			custom_properties: {},
		}),
	};
}

export function subscriptionFields({ type, version, customer, subscription }: About): Fields {
	const start = subscription?.createdAt ?? new Date();
	const status = { 'subscription.cancelled': 'CANCELLED', 'subscription.ended': 'COMPLETED' }[type];
	return {
		subscription_id: subscription?.id ?? newId('sub_'),
		customer_id: customer.id,
		customer_alias: customer.alias,
		customer_name: customer.name,
		billing_day_anchor: start.getUTCDate(),
		currency: currencyOf(customer),
		trial_duration: subscription?.trialDays,
		start_date: dayOf(start),
		end_date: status ? dayOf(new Date()) : null,
		billing_start_date: dayOf(start),
		plan_name: subscription?.plan.name ?? 'Starter',
		version: 1,
		created_at: start.toISOString(),
		net_terms: 30,
		activated_at: subscription?.activatedAt?.toISOString(),
		// Not yet counted at the moment in which a subscription is made.
		mrr_cents: type === 'subscription.created' ? 0 : (subscription?.monthlyRevenue ?? 0),
		period: 'MONTHLY',
		status: status ?? subscription?.status ?? 'ACTIVE',
		...(version !== 'A' && {
			auto_advance_invoices: true,
			charge_automatically: true,
			custom_properties: {},
			change_type: type === 'subscription.updated' ? 'plan_changed' : null,
			cancellation_reason: type === 'subscription.cancelled' ? 'Too expensive' : null,
		}),
	};
}

export const quoteFields = ({ type, customer, subscription }: About): Fields => ({
	quote_id: newId('quo_'),
	customer_id: customer.id,
	subscription_id: type === 'quote.converted' ? (subscription?.id ?? newId('sub_')) : null,
});
