import type { Sandbox } from '../../../sandbox';
import type { ListedRow, VendorLists } from '../lists';

const customers = (
	sandbox: Sandbox,
	isWanted: (customer: Sandbox['customers']['polar'][number]) => boolean = () => true,
): ListedRow[] =>
	[...sandbox.customers.polar]
		.reverse()
		.filter(isWanted)
		.map(({ id }) => ({ id, customerId: id }));

export const listedCustomers = (sandbox: Sandbox): string[] =>
	customers(sandbox).map(({ id }) => id);

type Order = ReturnType<Sandbox['segments']['polar']['orders']>[number];

const day = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

const orders = (sandbox: Sandbox, isWanted: (order: Order) => boolean = () => true): ListedRow[] =>
	[...sandbox.segments.polar.orders()]
		.reverse()
		.filter(isWanted)
		.map((one) => ({
			id: one.id,
			customerId: one.customer.id,
			owedUntil: one.due > 0 ? dayIn(one.madeIn) : null,
			money: { minor: one.due, currency: one.currency },
		}));

type Subscription = ReturnType<Sandbox['segments']['polar']['subscriptions']>[number];

const subscriptions = (
	sandbox: Sandbox,
	isWanted: (subscription: Subscription) => boolean = () => true,
): ListedRow[] =>
	[...sandbox.segments.polar.subscriptions()]
		.reverse()
		.filter(isWanted)
		.map(({ id, customer }) => ({ id, customerId: customer.id }));

const isEnding = ({ endsWithPeriod, status }: Subscription) =>
	endsWithPeriod === true && (status === 'active' || status === 'past_due');

export const lists: VendorLists = {
	pageOf: ({ page }) => (page === '1' ? undefined : page),
	empty: { items: [], pagination: { total_count: 0, max_page: 0 } },
	again: {
		items: [{ id: '992fae2a-2a17-4b7a-8d9e-e287cf90131b' }],
		pagination: { max_page: 1000 },
	},
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: customers,
			parts: [
				[
					'who have a subscription that runs',
					{ filters: { active: 'yes' } },
					(sandbox) => {
						const runs = ['active', 'past_due', 'trialing'];
						const served = new Set(
							subscriptions(sandbox, ({ status }) => runs.includes(status)).map(
								({ customerId }) => customerId,
							),
						);
						return customers(sandbox, ({ id }) => served.has(id));
					},
				],
				[
					'who are found by a part of their name',
					{ filters: { search: 'an' } },
					(sandbox) =>
						customers(sandbox, ({ name, email }) =>
							[name, email ?? ''].some((text) => text.toLowerCase().includes('an')),
						),
				],
			],
			refused: [
				[{ email: '' }, 'Email'],
				[{ active: '=maybe' }, 'Has Active Subscription'],
				[{ search: '' }, 'Search'],
			],
		},
		{
			resource: 'order',
			idField: 'orderId',
			rows: orders,
			onePerCustomer: {
				countField: 'orderCount',
				counted: (sandbox) => orders(sandbox, ({ due }) => due > 0),
			},
			one: {
				owed: (sandbox) => orders(sandbox, ({ due }) => due > 0),
				unknownId: '57107b74-8400-4d80-a2fc-54c2b4239cb3',
				areUuids: true,
			},
			parts: [
				[
					'whose payment has failed',
					{ which: 'failed' },
					(sandbox) => orders(sandbox, (one) => one.due > 0 && one.triedAgainIn !== undefined),
				],
				[
					'that are pending',
					{ which: 'pending' },
					(sandbox) => orders(sandbox, ({ status }) => status === 'pending'),
				],
				[
					'that are paid',
					{ which: 'paid' },
					(sandbox) =>
						orders(sandbox, ({ status }) => status === 'paid' || status === 'partially_refunded'),
				],
				[
					'whose status is pending',
					{ filters: { status: ['pending'] } },
					(sandbox) => orders(sandbox, ({ status }) => status === 'pending'),
				],
			],
			refused: [
				[{ status: ['open'] }, 'Status'],
				[{ customerId: '={{ undefined }}' }, 'Customer ID'],
				[{ subscriptionId: '' }, 'Subscription ID'],
			],
		},
		{
			resource: 'subscription',
			idField: 'subscriptionId',
			rows: subscriptions,
			onePerCustomer: { countField: 'subscriptionCount', counted: subscriptions },
			parts: [
				[
					'that are past due',
					{ which: 'pastDue' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'past_due'),
				],
				[
					'whose trial ends within three days',
					{ which: 'trialing', filters: { trialEndsWithinDays: 3 } },
					(sandbox) => subscriptions(sandbox, ({ trialEndsIn = 4 }) => trialEndsIn <= 3),
				],
				['that are ending', { which: 'ending' }, (sandbox) => subscriptions(sandbox, isEnding)],
				[
					'that end within ten days',
					{ which: 'ending', filters: { endsWithinDays: 10 } },
					(sandbox) => subscriptions(sandbox, (one) => isEnding(one) && one.periodEndsIn <= 10),
				],
				[
					'that are paused',
					{ which: 'paused' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'paused'),
				],
				[
					'that are canceled or unpaid',
					{ filters: { status: ['canceled', 'unpaid'] } },
					(sandbox) =>
						subscriptions(sandbox, ({ status }) => status === 'canceled' || status === 'unpaid'),
				],
			],
			refused: [
				[{ status: ['lost'] }, 'Status'],
				[{ endsWithinDays: 0 }, 'Ends Within'],
				[{ trialEndsWithinDays: 366 }, 'Trial Ends Within'],
				[{ productId: '' }, 'Product ID'],
			],
		},
	],
};
