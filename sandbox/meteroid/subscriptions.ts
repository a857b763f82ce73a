import { createdAt, uuidFor } from '../identifiers';
import { currencyOf, priceFor, type Currency } from '../money';
import { pick } from '../pick';
import { base62OfUuid } from './base62';
import type { MeteroidCustomer } from './customers';
import { dayOf } from './day';
import { SegmentList } from './segmentList';

const statuses = [
	'PENDING_ACTIVATION',
	'PENDING_CHARGE',
	'TRIAL_ACTIVE',
	'ACTIVE',
	'TRIAL_EXPIRED',
	'PAUSED',
	'SUSPENDED',
	'CANCELLED',
	'COMPLETED',
	'SUPERSEDED',
	'ERRORED',
] as const;

type SubscriptionStatus = (typeof statuses)[number];

export interface MeteroidSubscription {
	/** `sub_…` */
	id: string;
	customer: MeteroidCustomer;
	plan: { id: string; name: string };
	status: SubscriptionStatus;
	currency: Currency;
	/** What it brings in a month, in minor units of the currency. */
	monthlyRevenue: number;
	createdAt: Date;
	endedAt: Date | null;
}

const ended: readonly SubscriptionStatus[] = ['CANCELLED', 'COMPLETED', 'SUPERSEDED'];

const plans = ['Starter', 'Team', 'Business'].map((name) => ({
	id: `plan_${base62OfUuid(uuidFor(`meteroid plan ${name}`))}`,
	name,
}));

/** What one customer after another has, round and round. */
const portfolios: ReadonlyArray<readonly SubscriptionStatus[]> = [
	['ACTIVE'],
	['ACTIVE', 'CANCELLED'],
	['TRIAL_ACTIVE'],
	['ACTIVE'],
	['ACTIVE', 'ACTIVE'],
	['PAUSED'],
	['SUPERSEDED', 'ACTIVE'],
	['ACTIVE'],
	['TRIAL_EXPIRED'],
	['PENDING_ACTIVATION'],
	[],
	['PENDING_CHARGE'],
	['SUSPENDED'],
	['COMPLETED', 'ACTIVE'],
	['PAUSED', 'PAUSED'],
	['ERRORED'],
	['CANCELLED'],
];

export function meteroidSubscriptions(
	customers: readonly MeteroidCustomer[],
): MeteroidSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((status, turn) => {
			const currency = currencyOf(customer);
			const hasEnded = ended.includes(status);
			return {
				id: `sub_${base62OfUuid(uuidFor(`meteroid subscription ${index} ${turn}`))}`,
				customer,
				plan: pick(plans, index + turn),
				status,
				currency,
				monthlyRevenue: hasEnded ? 0 : priceFor(index + turn, currency),
				createdAt: createdAt(index, turn * 7),
				endedAt: hasEnded ? createdAt(index, 180) : null,
			};
		}),
	);
}

/** The sort fields are our guess: none is documented. */
export function subscriptionList(
	subscriptions: readonly MeteroidSubscription[],
): SegmentList<MeteroidSubscription> {
	return new SegmentList({
		rows: subscriptions,
		statuses,
		references: {
			customer_id: ({ customer }) => customer.id,
			plan_id: ({ plan }) => plan.id,
		},
		sortFields: {
			created_at: (subscription) => subscription.createdAt.getTime(),
			start_date: (subscription) => subscription.createdAt.getTime(),
			customer_name: ({ customer }) => customer.name,
			plan_name: ({ plan }) => plan.name,
			status: ({ status }) => status,
		},
		answer: subscriptionAnswer,
	});
}

/** The subscription as Meteroid's list shows it. An email is not known to be in it. */
function subscriptionAnswer(subscription: MeteroidSubscription): object {
	const { id, customer, plan, status, currency } = subscription;
	return {
		id,
		customer_id: customer.id,
		customer_name: customer.name,
		customer_alias: customer.alias,
		plan_id: plan.id,
		plan_name: plan.name,
		status,
		currency,
		start_date: dayOf(subscription.createdAt),
		end_date: subscription.endedAt && dayOf(subscription.endedAt),
		net_terms: 30,
		mrr_cents: subscription.monthlyRevenue,
		created_at: subscription.createdAt.toISOString(),
	};
}
