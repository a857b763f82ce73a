import { createdAt } from '../stage/identifiers';
import { currencyOf, otherCurrency, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, type StripeCustomer } from './customers';
import { inDays, seconds, stripeId } from './ids';
import type { StripeSubscription } from './subscriptions';

interface State {
	status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
	/** In days from now; undefined where it is charged by itself. */
	dueIn?: number;
	/** How often a payment was tried. */
	attempts?: number;
	/** In another currency than the customer's own. */
	inOtherCurrency?: true;
	/** All of it is covered by credit. */
	isOverNothing?: true;
}

export interface StripeInvoice extends State {
	/** `in_…` */
	id: string;
	number: string | null;
	customer: StripeCustomer;
	subscription: StripeSubscription | null;
	currency: Currency;
	/** This and the next in minor units. */
	total: number;
	remaining: number;
	createdAt: Date;
}

/** What one customer after another has, round and round. */
const books: ReadonlyArray<readonly State[]> = [
	[{ status: 'open', dueIn: -10 }],
	[{ status: 'open', attempts: 2 }, { status: 'open', dueIn: -3 }, { status: 'paid' }],
	[{ status: 'open', dueIn: 12 }],
	[{ status: 'paid' }],
	[
		{ status: 'open', dueIn: -30 },
		{ status: 'open', dueIn: -5, inOtherCurrency: true },
	],
	[{ status: 'uncollectible', dueIn: -90 }],
	[{ status: 'draft' }, { status: 'void', dueIn: -8 }],
	[{ status: 'open' }],
	[{ status: 'open', dueIn: -2, isOverNothing: true }],
	[],
];

/** The oldest first. */
export function stripeInvoices(
	customers: readonly StripeCustomer[],
	subscriptions: readonly StripeSubscription[],
): StripeInvoice[] {
	const owned = new Map(subscriptions.map((one) => [one.customer, one]));
	return customers.flatMap((customer, index) =>
		pick(books, index).map((state, turn) => {
			const own = currencyOf(customer);
			const currency = state.inOtherCurrency ? otherCurrency(own) : own;
			const total = state.isOverNothing ? 0 : priceFor(index * 3 + turn, currency);
			return {
				...state,
				id: stripeId('in', `invoice ${index} ${turn}`, 18),
				number: state.status === 'draft' ? null : `SAND-${index}-${turn + 1}`,
				customer,
				subscription: owned.get(customer) ?? null,
				currency,
				total,
				remaining: state.status === 'paid' ? 0 : total,
				createdAt: createdAt(index, turn * 30),
			};
		}),
	);
}

/** Until when it is to be paid; null where it is charged by itself. */
export const dueOf = ({ dueIn }: StripeInvoice): Date | null =>
	dueIn === undefined ? null : inDays(dueIn);

/** The invoice as Stripe's API shows it; the customer as an object where that was asked for. */
export function invoiceAnswer(invoice: StripeInvoice, isExpanded: boolean): object {
	const { id, number, customer, status, currency, total, remaining, attempts = 0 } = invoice;
	const created = seconds(invoice.createdAt);
	const due = dueOf(invoice);
	const isFailing = status === 'open' && attempts > 0;
	return {
		id,
		object: 'invoice',
		amount_due: total,
		amount_overpaid: 0,
		amount_paid: total - remaining,
		amount_paid_off_stripe: 0,
		amount_remaining: remaining,
		amount_shipping: 0,
		attempt_count: attempts,
		attempted: attempts > 0,
		auto_advance: status === 'open',
		automatic_tax: {
			enabled: false,
			disabled_reason: null,
			liability: null,
			provider: null,
			status: null,
		},
		billing_reason: invoice.subscription ? 'subscription_cycle' : 'manual',
		collection_method: due ? 'send_invoice' : 'charge_automatically',
		created,
		currency: currency.toLowerCase(),
		customer: isExpanded ? customerAnswer(customer) : customer.id,
		customer_email: customer.email,
		customer_name: customer.name,
		customer_phone: customer.phone,
		default_tax_rates: [],
		discounts: [],
		due_date: due && seconds(due),
		hosted_invoice_url: status === 'draft' ? null : `https://invoice.stripe.com/i/${id}`,
		issuer: { type: 'self' },
		lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
		livemode: false,
		metadata: {},
		next_payment_attempt: isFailing ? seconds(inDays(2)) : null,
		number,
		parent: invoice.subscription && {
			type: 'subscription_details',
			quote_details: null,
			subscription_details: { metadata: {}, subscription: invoice.subscription.id },
		},
		payment_settings: {
			default_mandate: null,
			payment_method_options: null,
			payment_method_types: null,
		},
		period_end: created,
		period_start: created,
		post_payment_credit_notes_amount: 0,
		pre_payment_credit_notes_amount: 0,
		starting_balance: 0,
		status,
		status_transitions: {
			finalized_at: created,
			marked_uncollectible_at: null,
			paid_at: null,
			voided_at: null,
		},
		subtotal: total,
		total,
	};
}
