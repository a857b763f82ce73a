import type { Sandbox } from '../../../sandbox';
import { dueOf } from '../../../sandbox/stripe/invoices';
import type { ListedRow, VendorLists } from '../lists';

export const listedCustomers = ({ customers }: Sandbox): string[] =>
	customers.stripe.map(({ id }) => id);

const customers = (ids: string[]): ListedRow[] => ids.map((id) => ({ id, customerId: id }));

type Invoice = ReturnType<Sandbox['segments']['stripe']['invoices']>[number];

const isOwed = ({ status, remaining }: Invoice): boolean => status === 'open' && remaining > 0;

const today = () => new Date().toISOString().slice(0, 10);
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const isPastDue = (invoice: Invoice): boolean => {
	const due = dueOf(invoice);
	return isOwed(invoice) && (due ? (dayOf(due) ?? '') < today() : (invoice.attempts ?? 0) > 0);
};

const invoices = (
	sandbox: Sandbox,
	isWanted: (invoice: Invoice) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.stripe
		.invoices()
		.filter(isWanted)
		.map((invoice) => ({
			id: invoice.id,
			customerId: invoice.customer.id,
			owedUntil: isOwed(invoice) ? dayOf(dueOf(invoice)) : null,
			money: { minor: invoice.remaining, currency: invoice.currency },
		}))
		// The newest first, as Stripe lists them.
		.reverse();

type Subscription = ReturnType<Sandbox['segments']['stripe']['subscriptions']>[number];

const subscriptions = (
	sandbox: Sandbox,
	isWanted: (subscription: Subscription) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.stripe
		.subscriptions()
		.filter(isWanted)
		.map(({ id, customer }) => ({ id, customerId: customer.id }));

export const lists: VendorLists = {
	pageOf: ({ starting_after }) => starting_after,
	empty: { object: 'list', data: [], has_more: false, url: '/v1/customers' },
	again: { object: 'list', data: [{ id: 'cus_7' }], has_more: true, url: '/v1/customers' },
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(listedCustomers(sandbox)),
			parts: [
				[
					'with one email',
					{ filters: { email: 'cuentas@example.net' } },
					({ cast }) => customers(cast.stripe.sharedEmail.map(({ id }) => id)),
				],
			],
			refused: [
				[{ createdAfter: 'soon' }, 'Created After'],
				[{ createdAfter: '2026-11-02', createdBefore: '2026-11-01' }, 'Created After'],
				[{ email: '' }, 'Email'],
			],
		},
		{
			resource: 'invoice',
			idField: 'invoiceId',
			rows: invoices,
			onePerCustomer: {
				countField: 'invoiceCount',
				counted: (sandbox) => invoices(sandbox, isOwed),
			},
			one: { owed: (sandbox) => invoices(sandbox, isOwed), unknownId: 'in_nobody' },
			parts: [
				['that are open', { which: 'open' }, (sandbox) => invoices(sandbox, isOwed)],
				['that are past due', { which: 'pastDue' }, (sandbox) => invoices(sandbox, isPastDue)],
				[
					'that are uncollectible',
					{ which: 'uncollectible' },
					(sandbox) => invoices(sandbox, ({ status }) => status === 'uncollectible'),
				],
				[
					'that are paid',
					{ which: 'paid' },
					(sandbox) => invoices(sandbox, ({ status }) => status === 'paid'),
				],
			],
			refused: [
				[{ createdAfter: 'soon' }, 'Created After'],
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
					'that are in trial',
					{ which: 'trialing' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'trialing'),
				],
				[
					'whose trial ends within three days',
					{ which: 'trialing', filters: { trialEndsWithinDays: 3 } },
					(sandbox) => subscriptions(sandbox, ({ trialEndsIn = 4 }) => trialEndsIn <= 3),
				],
				[
					'that are paused',
					{ which: 'paused' },
					(sandbox) =>
						subscriptions(
							sandbox,
							({ status, holdsInvoices }) => status === 'paused' || holdsInvoices === true,
						),
				],
				[
					'that are ending',
					{ which: 'ending' },
					(sandbox) => subscriptions(sandbox, ({ endsWithPeriod }) => endsWithPeriod === true),
				],
				[
					'that are unpaid',
					{ filters: { status: 'unpaid' } },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'unpaid'),
				],
			],
			refused: [
				[{ status: '=lost' }, 'Status'],
				[{ trialEndsWithinDays: 0 }, 'Trial Ends Within'],
				[{ priceId: '' }, 'Price ID'],
			],
		},
	],
};
