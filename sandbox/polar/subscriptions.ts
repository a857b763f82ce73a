import { createdAt } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, type PolarCustomer } from './customers';
import { inDays, polarId } from './ids';
import { priceAnswer, productAnswer, productId } from './products';

/** How far a subscription has come. */
interface State {
	status: 'active' | 'canceled' | 'past_due' | 'paused' | 'trialing' | 'unpaid';
	/** It ends, or has ended, with the period that is paid for. */
	endsWithPeriod?: true;
	/** In days from now. */
	trialEndsIn?: number;
}

export interface PolarSubscription extends State {
	id: string;
	customer: PolarCustomer;
	currency: Currency;
	/** In minor units. */
	price: number;
	createdAt: Date;
	/** In days from now. */
	periodEndsIn: number;
}

/** What one customer after another has, round and round. */
const portfolios: ReadonlyArray<readonly State[]> = [
	[{ status: 'active' }, { status: 'past_due' }],
	[{ status: 'active' }, { status: 'canceled', endsWithPeriod: true }],
	[{ status: 'trialing', trialEndsIn: 2 }],
	[{ status: 'past_due' }],
	[{ status: 'active', endsWithPeriod: true }],
	[{ status: 'paused' }, { status: 'past_due' }],
	[{ status: 'unpaid' }],
	[{ status: 'trialing', trialEndsIn: 12 }],
	[{ status: 'past_due', endsWithPeriod: true }, { status: 'canceled' }],
];

/** The oldest first. */
export function polarSubscriptions(customers: readonly PolarCustomer[]): PolarSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((state, turn) => {
			const currency = currencyOf(customer);
			return {
				...state,
				id: polarId(`subscription ${index} ${turn}`),
				customer,
				currency,
				price: priceFor(index + turn, currency),
				createdAt: createdAt(index, turn * 7),
				periodEndsIn: 5 + (index % 20),
			};
		}),
	);
}

/** What of a subscription also stands in an order. */
export function subscriptionInOrder(one: PolarSubscription): object {
	const { id, customer, status, currency, trialEndsIn, endsWithPeriod } = one;
	const created = one.createdAt.toISOString();
	const isOver = status === 'canceled' || status === 'unpaid';
	const end = (isOver ? one.createdAt : inDays(trialEndsIn ?? one.periodEndsIn)).toISOString();
	const isInTrial = trialEndsIn !== undefined;
	return {
		created_at: created,
		modified_at: null,
		id,
		amount: one.price,
		currency: currency.toLowerCase(),
		recurring_interval: 'month',
		recurring_interval_count: 1,
		status,
		current_period_start: created,
		current_period_end: end,
		current_meter_period_start: null,
		current_meter_period_end: null,
		trial_start: isInTrial ? created : null,
		trial_end: isInTrial ? end : null,
		cancel_at_period_end: endsWithPeriod === true,
		canceled_at: endsWithPeriod || status === 'canceled' ? created : null,
		started_at: created,
		ends_at: endsWithPeriod ? end : null,
		ended_at: isOver ? end : null,
		past_due_at: status === 'past_due' ? inDays(-3).toISOString() : null,
		pause_at_period_end: false,
		paused_at: status === 'paused' ? created : null,
		resumes_at: null,
		customer_id: customer.id,
		product_id: productId,
		discount_id: null,
		checkout_id: null,
		seats: null,
		customer_cancellation_reason: endsWithPeriod ? 'too_expensive' : null,
		customer_cancellation_comment: null,
		metadata: {},
	};
}

/** The subscription as Polar's API shows it, with the whole customer in it. */
export function subscriptionAnswer(one: PolarSubscription): object {
	return {
		...subscriptionInOrder(one),
		custom_field_data: {},
		customer: customerAnswer(one.customer),
		product: productAnswer(one.price, one.currency),
		discount: null,
		prices: [priceAnswer(one.price, one.currency)],
		meters: [],
		pending_update: null,
	};
}
