import { currencyOf, otherCurrency, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, type PolarCustomer } from './customers';
import { inDays, polarId } from './ids';
import { productId, productInOrder } from './products';
import { subscriptionInOrder, type PolarSubscription } from './subscriptions';

interface State {
	status: 'draft' | 'pending' | 'paid' | 'refunded' | 'partially_refunded' | 'void';
	/** In days from now. */
	madeIn: number;
	/** A payment has failed, and is tried again in so many days. */
	triedAgainIn?: number;
	/** In another currency than the customer's own. */
	inOtherCurrency?: true;
}

export interface PolarOrder extends State {
	id: string;
	number: string;
	customer: PolarCustomer;
	subscription: PolarSubscription | null;
	currency: Currency;
	/** This and the next in minor units. */
	total: number;
	due: number;
}

/** What one customer after another has, round and round. */
const books: ReadonlyArray<readonly State[]> = [
	[
		{ status: 'pending', madeIn: -4, triedAgainIn: 2 },
		{ status: 'paid', madeIn: -35 },
	],
	[{ status: 'paid', madeIn: -2 }],
	[
		{ status: 'pending', madeIn: -9, triedAgainIn: 5 },
		{ status: 'pending', madeIn: -1, triedAgainIn: 1, inOtherCurrency: true },
	],
	[{ status: 'partially_refunded', madeIn: -20 }],
	[{ status: 'pending', madeIn: 0 }],
	[
		{ status: 'draft', madeIn: 0 },
		{ status: 'void', madeIn: -40 },
	],
	[{ status: 'refunded', madeIn: -12 }],
];

/** The oldest first. */
export function polarOrders(
	customers: readonly PolarCustomer[],
	subscriptions: readonly PolarSubscription[],
): PolarOrder[] {
	const owned = new Map(subscriptions.map((one) => [one.customer, one]));
	return customers.flatMap((customer, index) =>
		pick(books, index).map((state, turn) => {
			const own = currencyOf(customer);
			const currency = state.inOtherCurrency ? otherCurrency(own) : own;
			const total = priceFor(index * 2 + turn, currency);
			return {
				...state,
				id: polarId(`order ${index} ${turn}`),
				number: `ACME-${index}-${turn + 1}`,
				customer,
				subscription: owned.get(customer) ?? null,
				currency,
				total,
				due: state.status === 'pending' ? total : 0,
			};
		}),
	);
}

/** The order as Polar's API shows it, with the whole customer in it. */
export function orderAnswer(one: PolarOrder): object {
	const { id, status, customer, subscription, currency, total, due } = one;
	const isPaid = status === 'paid' || status.endsWith('refunded');
	const refunded = { refunded: total, partially_refunded: Math.floor(total / 2) };
	const returned = status in refunded ? refunded[status as keyof typeof refunded] : 0;
	return {
		id,
		created_at: inDays(one.madeIn).toISOString(),
		modified_at: null,
		status,
		paid: isPaid,
		subtotal_amount: total,
		discount_amount: 0,
		net_amount: total,
		tax_amount: 0,
		total_amount: total,
		applied_balance_amount: 0,
		due_amount: due,
		refunded_amount: returned,
		refunded_tax_amount: 0,
		currency: currency.toLowerCase(),
		billing_reason: subscription === null ? 'purchase' : 'subscription_cycle',
		billing_name: customer.name || null,
		billing_address: null,
		invoice_number: status === 'draft' ? null : one.number,
		is_invoice_generated: isPaid,
		receipt_number: null,
		seats: null,
		customer_id: customer.id,
		product_id: productId,
		discount_id: null,
		subscription_id: subscription?.id ?? null,
		checkout_id: null,
		next_payment_attempt_at:
			one.triedAgainIn === undefined ? null : inDays(one.triedAgainIn).toISOString(),
		metadata: {},
		custom_field_data: {},
		platform_fee_amount: 0,
		platform_fee_currency: null,
		customer: customerAnswer(customer),
		product: productInOrder,
		discount: null,
		subscription: subscription && subscriptionInOrder(subscription),
		items: [itemOf(one)],
		description: 'Pro',
		refundable_amount: isPaid ? total - returned : 0,
		refundable_tax_amount: 0,
	};
}

const itemOf = ({ id, total, madeIn }: PolarOrder): object => ({
	created_at: inDays(madeIn).toISOString(),
	modified_at: null,
	id: polarId(`item of ${id}`),
	label: 'Pro',
	amount: total,
	tax_amount: 0,
	proration: false,
	product_price_id: null,
});
