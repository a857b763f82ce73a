import { createdAt } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, type PaddleCustomer } from './customers';
import { inDays, paddleId } from './ids';
import { priceAnswer, priceId, product } from './prices';
import { priceOf, type PaddleSubscription } from './subscriptions';

interface State {
	status: 'billed' | 'canceled' | 'completed' | 'draft' | 'paid' | 'past_due' | 'ready';
	/** In days from now; undefined where it was not issued yet. */
	billedIn?: number;
	/** An invoice to be paid within so many days; else it is charged by itself. */
	terms?: number;
	/** How the newest payment has failed. */
	error?: 'declined' | 'expired_card';
	/** In another currency than the customer's own. */
	inOtherCurrency?: true;
}

export interface PaddleTransaction extends State {
	/** `txn_…` */
	id: string;
	customer: PaddleCustomer;
	subscription: PaddleSubscription | null;
	currency: Currency;
	/** This and the next in minor units. */
	total: number;
	balance: number;
	createdAt: Date;
}

/** What one customer after another has, round and round. */
const books: ReadonlyArray<readonly State[]> = [
	[{ status: 'past_due', billedIn: -10, error: 'expired_card' }],
	[
		{ status: 'past_due', billedIn: -30, terms: 14 },
		{ status: 'completed', billedIn: -40 },
	],
	[{ status: 'billed', billedIn: -3, terms: 30 }],
	[{ status: 'completed', billedIn: -20 }],
	[
		{ status: 'past_due', billedIn: -30, error: 'declined' },
		{ status: 'past_due', billedIn: -5, error: 'declined', inOtherCurrency: true },
	],
	[{ status: 'canceled', billedIn: -90, terms: 30 }],
	[{ status: 'draft' }, { status: 'ready' }],
	[
		{ status: 'completed', billedIn: -35 },
		{ status: 'past_due', billedIn: -4, error: 'declined' },
	],
	[{ status: 'paid', billedIn: -1 }],
	[],
];

const isUnpaid = ({ status }: State): boolean => status === 'billed' || status === 'past_due';

/** The oldest first. */
export function paddleTransactions(
	customers: readonly PaddleCustomer[],
	subscriptions: readonly PaddleSubscription[],
): PaddleTransaction[] {
	const owned = new Map(subscriptions.map((one) => [one.customer, one]));
	return customers.flatMap((customer, index) =>
		pick(books, index).map((state, turn) => {
			const own = currencyOf(customer);
			const other = own === 'EUR' ? 'MXN' : 'EUR';
			const currency = state.inOtherCurrency ? other : own;
			const total = priceFor(index * 3 + turn, currency);
			const created = createdAt(index, turn * 30);
			return {
				...state,
				id: paddleId('txn', `transaction ${index} ${turn}`, created),
				customer,
				subscription: owned.get(customer) ?? null,
				currency,
				total,
				balance: isUnpaid(state) ? total : 0,
				createdAt: created,
			};
		}),
	);
}

/** Until when it is to be paid; null where it was not issued yet. */
export const dueOf = ({ billedIn, terms = 0 }: PaddleTransaction): Date | null =>
	billedIn === undefined ? null : inDays(billedIn + terms);

/** The transaction as Paddle's API shows it; with the customer where that was asked for. */
export function transactionAnswer(one: PaddleTransaction, hasCustomer: boolean): object {
	const { id, customer, status, currency, billedIn, terms, subscription } = one;
	const created = one.createdAt.toISOString();
	const isIssued = billedIn !== undefined;
	return {
		id,
		status,
		customer_id: customer.id,
		address_id: paddleId('add', customer.id, customer.createdAt),
		business_id: null,
		custom_data: null,
		currency_code: currency,
		origin: subscription ? 'subscription_recurring' : 'api',
		subscription_id: subscription?.id ?? null,
		invoice_id: null,
		invoice_number: isIssued ? `325-${10_000 + (one.createdAt.getTime() % 89_999)}` : null,
		collection_mode: terms === undefined ? 'automatic' : 'manual',
		discount_id: null,
		billing_details: terms === undefined ? null : termsAnswer(terms),
		billing_period: null,
		items: [
			{
				price: priceAnswer(subscription ? priceOf(subscription) : priceId, one.total, currency),
				quantity: 1,
			},
		],
		details: detailsAnswer(one),
		payments: paymentsOf(one),
		checkout: { url: `https://example.com/pay?_ptxn=${id}` },
		created_at: created,
		updated_at: created,
		billed_at: isIssued ? inDays(billedIn).toISOString() : null,
		revised_at: null,
		...(hasCustomer && { customer: customerAnswer(customer) }),
	};
}

const termsAnswer = (days: number): object => ({
	enable_checkout: true,
	purchase_order_number: '',
	additional_information: null,
	payment_terms: { interval: 'day', frequency: days },
});

function detailsAnswer({
	total,
	balance,
	currency,
	subscription,
	customer,
	createdAt: made,
}: PaddleTransaction) {
	const sum = String(total);
	const totals = { subtotal: sum, discount: '0', tax: '0', total: sum };
	const money = { fee: null, earnings: null, currency_code: currency };
	return {
		tax_rates_used: [{ tax_rate: '0', totals }],
		totals: {
			...totals,
			...money,
			grand_total: sum,
			credit: '0',
			credit_to_balance: '0',
			balance: String(balance),
		},
		adjusted_totals: { subtotal: sum, tax: '0', total: sum, grand_total: sum, ...money },
		payout_totals: null,
		adjusted_payout_totals: null,
		line_items: [
			{
				id: paddleId('txnitm', customer.id, made),
				price_id: subscription ? priceOf(subscription) : priceId,
				quantity: 1,
				tax_rate: '0',
				unit_totals: totals,
				totals,
				product,
			},
		],
	};
}

/** The newest first, and one that was tried before it. */
function paymentsOf({ error, total, createdAt: made, billedIn = 0 }: PaddleTransaction): object[] {
	if (error === undefined) return [];
	return [1, 0].map((daysLater) => ({
		payment_attempt_id: `attempt-${made.getTime()}-${daysLater}`,
		payment_method_id: null,
		amount: String(total),
		status: 'error',
		error_code: daysLater === 1 ? error : 'not_enough_balance',
		method_details: { type: 'card', card: null },
		created_at: inDays(billedIn + daysLater).toISOString(),
		captured_at: null,
	}));
}
