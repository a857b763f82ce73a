import type { Sandbox } from '../../../sandbox';
import { dueOf } from '../../../sandbox/paddle/transactions';
import type { ListedRow, VendorLists } from '../lists';

const customers = (
	sandbox: Sandbox,
	isWanted: (customer: Sandbox['customers']['paddle'][number]) => boolean,
): ListedRow[] =>
	sandbox.customers.paddle.filter(isWanted).map(({ id }) => ({ id, customerId: id }));

const active = (sandbox: Sandbox) => customers(sandbox, ({ isArchived }) => !isArchived);

export const listedCustomers = (sandbox: Sandbox): string[] => active(sandbox).map(({ id }) => id);

type Transaction = ReturnType<Sandbox['segments']['paddle']['transactions']>[number];

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const transactions = (
	sandbox: Sandbox,
	isWanted: (transaction: Transaction) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.paddle
		.transactions()
		.filter(isWanted)
		.map((one) => ({
			id: one.id,
			customerId: one.customer.id,
			owedUntil: one.balance > 0 ? dayOf(dueOf(one)) : null,
			money: { minor: one.balance, currency: one.currency },
		}))
		.sort((one, other) => (one.id < other.id ? 1 : -1));

const withStatus = (sandbox: Sandbox, ...statuses: Array<Transaction['status']>) =>
	transactions(sandbox, ({ status }) => statuses.includes(status));

type Subscription = ReturnType<Sandbox['segments']['paddle']['subscriptions']>[number];

const subscriptions = (
	sandbox: Sandbox,
	isWanted: (subscription: Subscription) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.paddle
		.subscriptions()
		.filter(isWanted)
		.map(({ id, customer }) => ({ id, customerId: customer.id }));

const pagination = { per_page: 50, next: 'https://api.paddle.com/customers?after=ctm_7' };

export const lists: VendorLists = {
	pageOf: ({ after }) => after,
	empty: { data: [], meta: { request_id: 'r', pagination: { ...pagination, has_more: false } } },
	again: {
		data: [{ id: 'ctm_7' }],
		meta: { request_id: 'r', pagination: { ...pagination, has_more: true } },
	},
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: active,
			parts: [
				[
					'who are archived',
					{ filters: { status: ['archived'] } },
					(sandbox) => customers(sandbox, ({ isArchived }) => isArchived),
				],
				[
					'who have agreed to marketing',
					{ filters: { marketingConsent: 'yes' } },
					(sandbox) =>
						customers(sandbox, ({ isArchived, hasConsented }) => !isArchived && hasConsented),
				],
			],
			refused: [
				[{ email: '' }, 'Email'],
				[{ status: ['lost'] }, 'Status'],
				[{ marketingConsent: '=maybe' }, 'Marketing Consent'],
			],
		},
		{
			resource: 'transaction',
			idField: 'transactionId',
			rows: transactions,
			onePerCustomer: {
				countField: 'transactionCount',
				counted: (sandbox) => transactions(sandbox, ({ balance }) => balance > 0),
			},
			one: {
				owed: (sandbox) => transactions(sandbox, ({ balance }) => balance > 0),
				unknownId: 'txn_01h04vsbhqc62t8hmd4z3b578c',
			},
			parts: [
				['that are past due', { which: 'pastDue' }, (sandbox) => withStatus(sandbox, 'past_due')],
				[
					'that are unpaid',
					{ which: 'unpaid' },
					(sandbox) => withStatus(sandbox, 'billed', 'past_due'),
				],
				['that are paid', { which: 'paid' }, (sandbox) => withStatus(sandbox, 'completed', 'paid')],
				[
					'that are billed',
					{ filters: { status: ['billed'] } },
					(sandbox) => withStatus(sandbox, 'billed'),
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
				[
					'that are paused',
					{ which: 'paused' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'paused'),
				],
				[
					'that are ending',
					{ which: 'ending' },
					(sandbox) => subscriptions(sandbox, ({ endsWithPeriod }) => endsWithPeriod === true),
				],
				[
					'that are canceled or past due',
					{ filters: { status: ['canceled', 'past_due'] } },
					(sandbox) =>
						subscriptions(sandbox, ({ status }) => status === 'canceled' || status === 'past_due'),
				],
			],
			refused: [
				[{ status: ['lost'] }, 'Status'],
				[{ trialEndsWithinDays: 0 }, 'Trial Ends Within'],
				[{ priceId: '' }, 'Price ID'],
			],
		},
	],
};
