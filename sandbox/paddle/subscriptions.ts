import { createdAt } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import type { PaddleCustomer } from './customers';
import { inDays, paddleId } from './ids';
import { priceAnswer, priceId, product, yearlyPriceId } from './prices';

/** How far a subscription has come. */
interface State {
	status: 'active' | 'canceled' | 'past_due' | 'paused' | 'trialing';
	/** It ends with the period that is paid for. */
	endsWithPeriod?: true;
	/** In days from now. */
	trialEndsIn?: number;
	isYearly?: true;
}

export interface PaddleSubscription extends State {
	/** `sub_…` */
	id: string;
	customer: PaddleCustomer;
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
	[{ status: 'active' }, { status: 'canceled' }],
	[{ status: 'trialing', trialEndsIn: 2 }],
	[{ status: 'past_due' }],
	[{ status: 'active', endsWithPeriod: true }],
	[{ status: 'paused' }, { status: 'past_due', isYearly: true }],
	[{ status: 'active', isYearly: true }],
	[{ status: 'trialing', trialEndsIn: 12 }],
	[{ status: 'past_due' }, { status: 'canceled' }],
];

/** The oldest first. */
export function paddleSubscriptions(customers: readonly PaddleCustomer[]): PaddleSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((state, turn) => {
			const currency = currencyOf(customer);
			const created = createdAt(index, turn * 7);
			return {
				...state,
				id: paddleId('sub', `subscription ${index} ${turn}`, created),
				customer,
				currency,
				price: priceFor(index + turn, currency),
				createdAt: created,
				periodEndsIn: 5 + (index % 20),
			};
		}),
	);
}

/** The subscription as Paddle's API shows it. */
export function subscriptionAnswer(one: PaddleSubscription): object {
	const { id, customer, status, currency, trialEndsIn, isYearly, endsWithPeriod } = one;
	const created = one.createdAt.toISOString();
	const end = inDays(trialEndsIn ?? one.periodEndsIn).toISOString();
	const isOver = status === 'canceled';
	const isPaused = status === 'paused';
	const next = isOver || isPaused ? null : end;
	const urls = `https://buyer-portal.paddle.com/subscriptions/${id}`;
	return {
		id,
		status,
		customer_id: customer.id,
		address_id: paddleId('add', customer.id, customer.createdAt),
		business_id: null,
		currency_code: currency,
		created_at: created,
		updated_at: created,
		started_at: created,
		first_billed_at: trialEndsIn === undefined ? created : null,
		next_billed_at: endsWithPeriod ? null : next,
		paused_at: isPaused ? created : null,
		canceled_at: isOver ? created : null,
		collection_mode: 'automatic',
		billing_details: null,
		current_billing_period: next && { starts_at: created, ends_at: next },
		billing_cycle: { frequency: 1, interval: isYearly ? 'year' : 'month' },
		scheduled_change: endsWithPeriod
			? { action: 'cancel', effective_at: end, resume_at: null }
			: null,
		items: [
			{
				status: status === 'trialing' ? 'trialing' : 'active',
				quantity: 1,
				recurring: true,
				created_at: created,
				updated_at: created,
				previously_billed_at: created,
				next_billed_at: next,
				trial_dates: trialEndsIn === undefined ? null : { starts_at: created, ends_at: end },
				price: priceAnswer(priceOf(one), one.price, currency),
				product,
			},
		],
		custom_data: null,
		management_urls: {
			update_payment_method: `${urls}/update-payment-method`,
			cancel: `${urls}/cancel`,
		},
		discount: null,
		import_meta: null,
	};
}

export const priceOf = ({ isYearly }: PaddleSubscription): string =>
	isYearly ? yearlyPriceId : priceId;
