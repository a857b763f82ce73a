import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, inSeconds, type LagoCustomer } from './customers';
import { dayOf, inDays } from './days';

interface State {
	status: 'draft' | 'finalized' | 'voided' | 'failed' | 'pending';
	payment: 'pending' | 'succeeded' | 'failed';
	/** In days from now. */
	dueIn?: number;
	/** A third of it. */
	isPartlyPaid?: true;
	/** The customer's bank has taken the money back: such invoices are not overdue to Lago. */
	isDisputeLost?: true;
	/** In another currency than the customer's own. */
	inOtherCurrency?: true;
}

export interface LagoInvoice extends State {
	id: string;
	number: string;
	customer: LagoCustomer;
	currency: Currency;
	/** This and the next in minor units. */
	total: number;
	remaining: number;
	createdAt: Date;
}

const final = { status: 'finalized' } as const;

/** What one customer after another has, round and round. */
const books: ReadonlyArray<readonly State[]> = [
	[{ ...final, payment: 'pending', dueIn: -10 }],
	[
		{ ...final, payment: 'failed', dueIn: -3 },
		{ ...final, payment: 'succeeded', dueIn: -40 },
	],
	[{ ...final, payment: 'pending', dueIn: 12 }],
	[{ ...final, payment: 'succeeded', dueIn: -20 }],
	[
		{ ...final, payment: 'pending', dueIn: -30, isPartlyPaid: true },
		{ ...final, payment: 'failed', dueIn: 5, inOtherCurrency: true },
	],
	[{ status: 'voided', payment: 'pending', dueIn: -8 }],
	[
		{ status: 'draft', payment: 'pending' },
		{ status: 'failed', payment: 'pending' },
	],
	[{ ...final, payment: 'failed', dueIn: 2 }],
	[{ ...final, payment: 'pending', dueIn: -25, isDisputeLost: true }],
	[{ status: 'pending', payment: 'pending' }],
	[],
];

/** The oldest first. */
export function lagoInvoices(customers: readonly LagoCustomer[]): LagoInvoice[] {
	return customers.flatMap((customer, index) =>
		pick(books, index).map((state, turn) => {
			const own = currencyOf(customer);
			const currency = state.inOtherCurrency ? otherThan(own) : own;
			const total = priceFor(index * 3 + turn, currency);
			return {
				...state,
				id: uuidFor(`lago invoice ${index} ${turn}`),
				number: state.status === 'draft' ? 'SAN-DRAFT' : `SAN-${index}-${turn + 1}`,
				customer,
				currency,
				total,
				remaining: remainingOf(state, total),
				createdAt: createdAt(index, turn * 30),
			};
		}),
	);
}

/** Lago does not know all currencies: not the dinar that other vendors play. */
const otherThan = (own: Currency): Currency => (own === 'EUR' ? 'JPY' : 'EUR');

function remainingOf({ status, payment, isPartlyPaid }: State, total: number): number {
	if (status === 'voided' || payment === 'succeeded') return 0;
	return isPartlyPaid ? total - Math.floor(total / 3) : total;
}

/** Whether Lago says so: of final ones that are not paid, when the due date has passed. */
export const isOverdue = ({ status, payment, dueIn = 1, isDisputeLost }: LagoInvoice): boolean =>
	status === 'finalized' && payment !== 'succeeded' && dueIn < 0 && !isDisputeLost;

/** The invoice as Lago's API shows it; servers of before 2025 do not say what is left to pay. */
export function invoiceAnswer(invoice: LagoInvoice, tellsRemaining: boolean): object {
	const { id, number, customer, currency, total, remaining, dueIn } = invoice;
	const issued = dayOf(invoice.createdAt);
	const nothing = {
		coupons_amount_cents: 0,
		credit_notes_amount_cents: 0,
		taxes_amount_cents: 0,
		prepaid_credit_amount_cents: 0,
		prepaid_granted_credit_amount_cents: null,
		prepaid_purchased_credit_amount_cents: null,
		progressive_billing_credit_amount_cents: 0,
	};
	return {
		lago_id: id,
		billing_entity_code: 'sandbox',
		sequential_id: 1,
		number,
		issuing_date: issued,
		payment_due_date: dueIn === undefined ? null : dayOf(inDays(dueIn)),
		payment_dispute_lost_at: invoice.isDisputeLost ? inSeconds(inDays(-1)) : null,
		payment_overdue: isOverdue(invoice),
		net_payment_term: 0,
		invoice_type: 'subscription',
		status: invoice.status,
		payment_status: invoice.payment,
		currency,
		...nothing,
		fees_amount_cents: total,
		sub_total_excluding_taxes_amount_cents: total,
		sub_total_including_taxes_amount_cents: total,
		total_amount_cents: total,
		...(tellsRemaining && {
			total_due_amount_cents: remaining,
			total_paid_amount_cents: invoice.status === 'voided' ? 0 : total - remaining,
		}),
		version_number: 4,
		self_billed: false,
		created_at: inSeconds(invoice.createdAt),
		updated_at: inSeconds(invoice.createdAt),
		customer: customerAnswer(customer),
		metadata: [],
		applied_taxes: [],
	};
}
