import type { About, Fields } from './about';
import { newId } from './ids';

/** What is on offer, and how it is counted: these events are about no customer. */
const ofGroup: Readonly<Record<string, (type: string) => Fields>> = {
	plan: (type) => ({
		plan_id: newId('plan_'),
		name: 'Team',
		plan_type: 'STANDARD',
		status: type === 'plan.archived' ? 'ARCHIVED' : type === 'plan.created' ? 'DRAFT' : 'ACTIVE',
		currency: 'EUR',
		version: 1,
	}),
	product: () => ({
		product_id: newId('prd_'),
		name: 'Seats',
		fee_type: 'SLOT',
		product_family_id: newId('pf_'),
	}),
	metric: () => ({
		metric_id: newId('bm_'),
		name: 'Requests',
		code: 'requests',
		aggregation_type: 'SUM',
		aggregation_key: 'count',
		product_family_id: newId('pf_'),
	}),
	coupon: (type) => ({
		coupon_id: newId('cou_'),
		code: 'SPRING',
		description: 'Spring offer',
		discount: { type: 'PERCENTAGE', percentage: '10' },
		redemption_limit: 100,
		reusable: false,
		disabled: type === 'coupon.archived',
	}),
	addon: () => ({
		add_on_id: newId('add_'),
		name: 'More storage',
		product_id: newId('prd_'),
		price_id: newId('pri_'),
		fee_type: 'EXTRA_RECURRING',
		self_serviceable: true,
	}),
};

export function catalogFields({ type, version }: About): Fields {
	const [group = ''] = type.split('.');
	const now = new Date().toISOString();
	// Of all times in A's events, a metric's alone has no zone.
	const createdAt = group === 'metric' && version === 'A' ? now.slice(0, -1) : now;
	return { ...ofGroup[group]?.(type), created_at: createdAt };
}
