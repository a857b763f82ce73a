import { createdAt } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import { customerAnswer, type StripeCustomer } from './customers';
import { inDays, seconds, stripeId } from './ids';

type Status =
	| 'active'
	| 'canceled'
	| 'incomplete'
	| 'incomplete_expired'
	| 'past_due'
	| 'paused'
	| 'trialing'
	| 'unpaid';

/** How far a subscription has come. */
interface State {
	status: Status;
	/** It ends with the period that is paid for. */
	endsWithPeriod?: true;
	/** Its invoices are held back, though its status is as it was. */
	holdsInvoices?: true;
	/** In days from now. */
	trialEndsIn?: number;
	/** It has two items. */
	hasTwoItems?: true;
}

export interface StripeSubscription extends State {
	/** `sub_…` */
	id: string;
	customer: StripeCustomer;
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
	[{ status: 'paused' }, { status: 'past_due' }],
	[{ status: 'active', holdsInvoices: true }],
	[{ status: 'trialing', trialEndsIn: 12 }],
	[{ status: 'past_due' }, { status: 'active', hasTwoItems: true }],
	[{ status: 'unpaid' }, { status: 'past_due' }],
	[],
	[{ status: 'incomplete' }, { status: 'incomplete_expired' }],
];

/** The oldest first. */
export function stripeSubscriptions(customers: readonly StripeCustomer[]): StripeSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((state, turn) => {
			const currency = currencyOf(customer);
			return {
				...state,
				id: stripeId('sub', `subscription ${index} ${turn}`, 18),
				customer,
				currency,
				price: priceFor(index + turn, currency),
				createdAt: createdAt(index, turn * 7),
				periodEndsIn: 5 + (index % 20),
			};
		}),
	);
}

/** The subscription as Stripe's API shows it; the customer as an object where that was asked for. */
export function subscriptionAnswer(one: StripeSubscription, isExpanded: boolean): object {
	const { id, customer, status, currency, trialEndsIn, endsWithPeriod = false } = one;
	const start = seconds(one.createdAt);
	const end = seconds(inDays(one.periodEndsIn));
	const isOver = status === 'canceled' || status === 'incomplete_expired';
	return {
		id,
		object: 'subscription',
		automatic_tax: { enabled: false, disabled_reason: null, liability: null },
		billing_cycle_anchor: start,
		billing_mode: { type: 'flexible' },
		billing_schedules: [],
		cancel_at: endsWithPeriod ? end : null,
		cancel_at_period_end: endsWithPeriod,
		canceled_at: endsWithPeriod || isOver ? start : null,
		collection_method: 'charge_automatically',
		created: start,
		currency: currency.toLowerCase(),
		customer: isExpanded ? customerAnswer(customer) : customer.id,
		default_payment_method: null,
		description: null,
		discounts: [],
		ended_at: isOver ? start : null,
		invoice_settings: { account_tax_ids: null, issuer: { type: 'self' } },
		items: {
			object: 'list',
			data: itemsOf(one, { start, end }),
			has_more: false,
			url: `/v1/subscription_items?subscription=${id}`,
		},
		latest_invoice: null,
		livemode: false,
		metadata: {},
		pause_collection: one.holdsInvoices ? { behavior: 'keep_as_draft', resumes_at: null } : null,
		start_date: start,
		status,
		test_clock: null,
		trial_end: trialEndsIn === undefined ? null : seconds(inDays(trialEndsIn)),
		trial_start: trialEndsIn === undefined ? null : start,
	};
}

function itemsOf(
	one: StripeSubscription,
	{ start, end }: { start: number; end: number },
): object[] {
	const numbers = one.hasTwoItems ? [0, 1] : [0];
	return numbers.map((number) => ({
		id: stripeId('si', `item ${number} ${one.id}`),
		object: 'subscription_item',
		created: start,
		current_period_end: end,
		current_period_start: start,
		discounts: [],
		metadata: {},
		price: priceAnswer(one),
		quantity: 1,
		subscription: one.id,
		tax_rates: [],
	}));
}

const priceAnswer = ({ currency, price, createdAt: created }: StripeSubscription): object => ({
	id: stripeId('price', `price ${price} ${currency}`, 18),
	object: 'price',
	active: true,
	billing_scheme: 'per_unit',
	created: seconds(created),
	currency: currency.toLowerCase(),
	custom_unit_amount: null,
	livemode: false,
	lookup_key: null,
	metadata: {},
	nickname: null,
	product: 'prod_sandbox',
	recurring: { interval: 'month', interval_count: 1, meter: null, usage_type: 'licensed' },
	tax_behavior: 'unspecified',
	tiers_mode: null,
	transform_quantity: null,
	type: 'recurring',
	unit_amount: price,
	unit_amount_decimal: String(price),
});
