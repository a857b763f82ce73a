import { currencyOf } from '../stage/money';
import type { About, Fields } from './about';
import { newId } from './ids';

const creditNoteStatus: Readonly<Record<string, string>> = {
	'credit_note.created': 'DRAFT',
	'credit_note.voided': 'VOIDED',
};

export function creditNoteFields({ type, version, customer, invoice }: About): Fields {
	const total = -(invoice?.total ?? 0);
	const subtotal = -(invoice?.subtotal ?? 0);
	return {
		credit_note_id: newId('crn_'),
		customer_id: customer.id,
		invoice_id: invoice?.id ?? newId('inv_'),
		status: creditNoteStatus[type] ?? 'FINALIZED',
		currency: invoice?.currency ?? currencyOf(customer),
		total,
		tax_amount: total - subtotal,
		refunded_amount_cents: 0,
		credited_amount_cents: -total,
		created_at: new Date().toISOString(),
		...(version !== 'A' && {
			subtotal,
			line_items: [],
			tax_breakdown: [],
			custom_properties: {},
		}),
	};
}

/** A payment or a refund. It does not say whose it is: its invoice does. */
export function transactionFields({ type, customer, invoice }: About): Fields {
	const isRefund = type.startsWith('refund.');
	const hasFailed = type.endsWith('.failed');
	return {
		transaction_id: newId('pay_'),
		invoice_id: invoice?.id,
		amount: invoice?.total ?? 0,
		amount_refunded: 0,
		amount_reversed: type === 'payment.reversed' ? (invoice?.total ?? 0) : 0,
		currency: invoice?.currency ?? currencyOf(customer),
		payment_type: isRefund ? 'REFUND' : 'PAYMENT',
		status: hasFailed ? 'FAILED' : type === 'refund.issued' ? 'PENDING' : 'SETTLED',
		error: hasFailed ? 'insufficient_funds' : null,
		decline_kind: type === 'payment.failed' ? 'INSUFFICIENT_FUNDS' : null,
		reversal_kind: type === 'payment.reversed' ? 'CHARGEBACK' : null,
		refund_mode: isRefund ? 'ONLINE' : null,
		processed_at: new Date().toISOString(),
	};
}

/** Prepaid credit, of which some events tell little more than whose it is. */
export function walletFields({ type, customer }: About): Fields {
	const whose = { customer_id: customer.id, currency: currencyOf(customer) };
	const grant = {
		amount: 5000,
		applicable_product_ids: [],
		applies_to: 'ALL',
		credit_grant_id: newId('cgr_'),
	};
	const topUp = { amount: 5000, consecutive_failures: 3, error: 'card_declined' };
	const lost = { cause: 'PAYMENT_DISPUTED', credit_taken_back: 1000, credit_unrecovered: 4000 };
	const fields: Readonly<Record<string, Fields>> = {
		'credit_grant.expired': grant,
		'wallet.funded': grant,
		'wallet.debited': grant,
		'wallet.balance_low': { balance: 400, threshold: 500 },
		'wallet.recovered': { balance: 100 },
		'wallet.credit_unrecovered': lost,
		'wallet.credit_recovered': { ...lost, credit_recovered: 4000, credit_unrecovered: 0 },
		'wallet.auto_top_up_failed': topUp,
		'wallet.auto_top_up_suspended': { ...topUp, suspended_at: new Date().toISOString() },
	};
	return { ...whose, ...fields[type] };
}
