import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf, priceFor } from '../stage/money';
import { pick } from '../stage/pick';
import { inSeconds, type LagoCustomer } from './customers';
import { inDays } from './days';

interface State {
	status: 'active' | 'canceled' | 'pending' | 'terminated';
	/** In days from now. */
	endsIn?: number;
	plan?: 'team';
}

export interface LagoSubscription extends State {
	/** The External ID. */
	id: string;
	lagoId: string;
	customer: LagoCustomer;
	/** In minor units. */
	price: number;
	createdAt: Date;
}

/** What one customer after another has, round and round. */
const portfolios: ReadonlyArray<readonly State[]> = [
	[{ status: 'active' }, { status: 'terminated', endsIn: -60 }],
	[{ status: 'active', endsIn: 5 }],
	[{ status: 'pending' }],
	[{ status: 'active', endsIn: 40, plan: 'team' }],
	[{ status: 'canceled' }],
	[{ status: 'active' }, { status: 'active', endsIn: 2 }],
	// The server ends them by the hour.
	[{ status: 'active', endsIn: -1 }],
	[],
];

/** The oldest first. */
export function lagoSubscriptions(customers: readonly LagoCustomer[]): LagoSubscription[] {
	return customers.flatMap((customer, index) =>
		pick(portfolios, index).map((state, turn) => ({
			...state,
			id: `sub-${4001 + index}-${turn + 1}`,
			lagoId: uuidFor(`lago subscription ${index} ${turn}`),
			customer,
			price: priceFor(index + turn, currencyOf(customer)),
			createdAt: createdAt(index, turn * 7),
		})),
	);
}

/** The subscription as Lago's API shows it. Of its customer there is nothing but the IDs. */
export function subscriptionAnswer(one: LagoSubscription): object {
	const { customer, status, endsIn } = one;
	const created = inSeconds(one.createdAt);
	const hasStarted = status === 'active' || status === 'terminated';
	return {
		lago_id: one.lagoId,
		external_id: one.id,
		lago_customer_id: customer.lagoId,
		external_customer_id: customer.id,
		name: null,
		plan_code: one.plan ?? 'starter',
		plan_amount_cents: one.price,
		plan_amount_currency: currencyOf(customer),
		status,
		billing_time: 'calendar',
		subscription_at: created,
		started_at: hasStarted ? one.createdAt.toISOString() : null,
		trial_ended_at: null,
		ending_at: endsIn === undefined ? null : inSeconds(inDays(endsIn)),
		terminated_at: status === 'terminated' ? inSeconds(inDays(endsIn ?? 0)) : null,
		canceled_at: status === 'canceled' ? created : null,
		created_at: created,
		previous_plan_code: null,
		next_plan_code: null,
		downgrade_plan_date: null,
		current_billing_period_started_at: hasStarted ? inSeconds(inDays(-10)) : null,
		current_billing_period_ending_at: hasStarted ? inSeconds(inDays(20)) : null,
		on_termination_credit_note: null,
		on_termination_invoice: 'generate',
	};
}
