import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf, priceFor, type Currency } from '../stage/money';
import { pick } from '../stage/pick';
import type { MeteroidCustomer } from './customers';
import { dayOf } from './day';
import { idFor, idOfUuid } from './ids';
import { timeIn, type SubscriptionStatus, type Version } from './version';

export interface MeteroidSubscription {
	/** `sub_…` */
	id: string;
	uuid: string;
	customer: MeteroidCustomer;
	plan: { id: string; name: string; versionId: string };
	status: SubscriptionStatus;
	currency: Currency;
	/** What it brings in a month, in minor units of the currency. */
	monthlyRevenue: number;
	/** Days; null where there is no trial. */
	trialDays: number | null;
	createdAt: Date;
	/** Can lie ahead; null where it has not begun. */
	activatedAt: Date | null;
	endedAt: Date | null;
}

const ended: readonly SubscriptionStatus[] = ['CANCELLED', 'COMPLETED', 'SUPERSEDED', 'ABORTED'];
const notBegun: readonly SubscriptionStatus[] = ['PENDING_ACTIVATION', 'PENDING_CHARGE'];

const plans = ['Starter', 'Team', 'Business'].map((name) => ({
	id: idFor('plan_', `meteroid plan ${name}`),
	name,
	versionId: idFor('plv_', `meteroid plan ${name} 1`),
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
	['ABORTED'],
];

export function meteroidSubscriptions(
	customers: readonly MeteroidCustomer[],
): MeteroidSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((status, turn) => {
			const uuid = uuidFor(`meteroid subscription ${index} ${turn}`);
			const currency = currencyOf(customer);
			const hasEnded = ended.includes(status);
			const trialDays = status.startsWith('TRIAL') ? 14 : null;
			return {
				id: idOfUuid('sub_', uuid),
				uuid,
				customer,
				plan: pick(plans, index + turn),
				status,
				currency,
				monthlyRevenue: hasEnded ? 0 : priceFor(index + turn, currency),
				trialDays,
				createdAt: createdAt(index, turn * 7),
				activatedAt: notBegun.includes(status)
					? null
					: createdAt(index, turn * 7 + (trialDays ?? 0)),
				endedAt: hasEnded ? createdAt(index, 180) : null,
			};
		}),
	);
}

/** The subscription as Meteroid's list shows it; the customer's name is that of today. */
export function subscriptionAnswer(one: MeteroidSubscription, version: Version): object {
	const { customer, plan, trialDays } = one;
	const start = one.createdAt;
	const billingStart = new Date(start.getTime() + (trialDays ?? 0) * 86_400_000);
	return {
		id: one.id,
		customer_id: customer.id,
		customer_name: customer.name,
		customer_alias: customer.alias,
		billing_day_anchor: billingStart.getUTCDate(),
		currency: one.currency,
		plan_id: plan.id,
		plan_name: plan.name,
		plan_description: null,
		plan_version_id: plan.versionId,
		plan_version: 1,
		status: one.status,
		start_date: dayOf(start),
		end_date: one.endedAt && dayOf(one.endedAt),
		billing_start_date: one.activatedAt && dayOf(billingStart),
		current_period_start: dayOf(billingStart),
		current_period_end: one.endedAt
			? null
			: dayOf(new Date(billingStart.getTime() + 30 * 86_400_000)),
		trial_duration: trialDays,
		net_terms: 30,
		invoice_memo: null,
		mrr_cents: one.monthlyRevenue,
		period: 'MONTHLY',
		created_at: timeIn(version, start),
		activated_at: timeIn(version, one.activatedAt),
		purchase_order: null,
		auto_advance_invoices: true,
		charge_automatically: true,
		payment_methods_config: null,
		...(version !== 'A' && { custom_properties: {}, tax_inclusive: false }),
	};
}
