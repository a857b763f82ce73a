import type { Sandbox } from '../../../sandbox';
import { dayOf, inDays } from '../../../sandbox/lago/days';
import { isOverdue } from '../../../sandbox/lago/invoices';
import type { ListedRow, VendorLists } from '../lists';

type Customer = Sandbox['customers']['lago'][number];

export const listedCustomers = ({ customers }: Sandbox): string[] =>
	customers.lago.map(({ id }) => id);

const customers = (
	sandbox: Sandbox,
	isWanted: (customer: Customer) => boolean = () => true,
): ListedRow[] => sandbox.customers.lago.filter(isWanted).map(({ id }) => ({ id, customerId: id }));

type Invoice = ReturnType<Sandbox['segments']['lago']['invoices']>[number];

const isOwed = ({ status, payment, remaining }: Invoice): boolean =>
	status === 'finalized' && payment !== 'succeeded' && remaining > 0;

const invoices = (
	sandbox: Sandbox,
	isWanted: (invoice: Invoice) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.lago
		.invoices()
		.filter(isWanted)
		.map((invoice) => ({
			id: invoice.id,
			customerId: invoice.customer.id,
			owedUntil:
				isOwed(invoice) && invoice.dueIn !== undefined ? dayOf(inDays(invoice.dueIn)) : null,
			money: { minor: invoice.remaining, currency: invoice.currency },
		}))
		// Those issued last first, as Lago lists them.
		.reverse();

type Subscription = ReturnType<Sandbox['segments']['lago']['subscriptions']>[number];

const subscriptions = (
	sandbox: Sandbox,
	isWanted: (subscription: Subscription) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.lago
		.subscriptions()
		.filter(isWanted)
		.map(({ id, customer }) => ({ id, customerId: customer.id }));

const endsWithin =
	(days: number) =>
	({ status, endsIn = 0 }: Subscription): boolean =>
		status === 'active' && endsIn > 0 && endsIn <= days;

export const lists: VendorLists = {
	pageOf: ({ page }) => (page === '1' ? undefined : page),
	empty: {
		customers: [],
		invoices: [],
		subscriptions: [],
		meta: { current_page: 0, next_page: null, prev_page: null, total_pages: 0, total_count: 0 },
	},
	again: {
		customers: [{ external_id: 'cust-7' }],
		invoices: [{ lago_id: 'one', status: 'finalized', customer: { external_id: 'cust-7' } }],
		subscriptions: [{ lago_id: 'one', status: 'active', external_customer_id: 'cust-7' }],
		meta: { next_page: 2 },
	},
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(sandbox),
			parts: [
				[
					'of one country',
					{ filters: { country: 'France' } },
					(sandbox) => customers(sandbox, ({ country }) => country === 'FR'),
				],
				[
					'of one currency',
					{ filters: { currency: 'MXN' } },
					(sandbox) => customers(sandbox, ({ country }) => country === 'MX'),
				],
				[
					'who are partners',
					{ filters: { accountType: 'partner' } },
					(sandbox) => customers(sandbox, ({ isPartner }) => isPartner),
				],
				[
					'with a text in their email',
					{ filters: { search: 'CUENTAS@' } },
					(sandbox) => customers(sandbox, ({ email }) => email === 'cuentas@example.net'),
				],
			],
			refused: [
				[{ search: '' }, 'Search'],
				[{ country: 'Atlantis' }, 'Country'],
				[{ currency: 'euro' }, 'Currency'],
				[{ accountType: '=friend' }, 'Account Type'],
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
			one: {
				owed: (sandbox) => invoices(sandbox, isOwed),
				unknownId: '1a901a90-1a90-1a90-1a90-1a901a901a90',
				areUuids: true,
				rawId: 'lago_id',
			},
			parts: [
				['that are overdue', { which: 'overdue' }, (sandbox) => invoices(sandbox, isOverdue)],
				[
					'whose payment failed',
					{ which: 'paymentFailed' },
					(sandbox) => invoices(sandbox, (one) => isOwed(one) && one.payment === 'failed'),
				],
				['that are open', { which: 'open' }, (sandbox) => invoices(sandbox, isOwed)],
				[
					'that are paid',
					{ which: 'paid' },
					(sandbox) => invoices(sandbox, ({ payment }) => payment === 'succeeded'),
				],
				[
					'that could not be made',
					{ filters: { status: 'failed' } },
					(sandbox) => invoices(sandbox, ({ status }) => status === 'failed'),
				],
			],
			refused: [
				[{ issuedAfter: 'soon' }, 'Issued After'],
				[{ customerId: '={{ undefined }}' }, 'Customer ID'],
				[{ currency: '' }, 'Currency'],
				[{ status: '=lost' }, 'Status'],
			],
		},
		{
			resource: 'subscription',
			idField: 'subscriptionId',
			rows: subscriptions,
			onePerCustomer: { countField: 'subscriptionCount', counted: subscriptions },
			parts: [
				[
					'that are ending',
					{ which: 'ending' },
					(sandbox) => subscriptions(sandbox, endsWithin(Infinity)),
				],
				[
					'that end within a week',
					{ which: 'ending', filters: { endsWithinDays: 7 } },
					(sandbox) => subscriptions(sandbox, endsWithin(7)),
				],
				[
					'that are active',
					{ which: 'active' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'active'),
				],
				[
					'that are pending',
					{ which: 'pending' },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'pending'),
				],
				[
					'that have ended',
					{ which: 'ended' },
					(sandbox) =>
						subscriptions(sandbox, ({ status }) => ['canceled', 'terminated'].includes(status)),
				],
				[
					'that are canceled',
					{ filters: { status: 'canceled' } },
					(sandbox) => subscriptions(sandbox, ({ status }) => status === 'canceled'),
				],
				[
					'to one plan',
					{ filters: { planCode: 'team' } },
					(sandbox) => subscriptions(sandbox, ({ plan }) => plan === 'team'),
				],
			],
			refused: [
				[{ endsWithinDays: 0 }, 'Ends Within'],
				[{ planCode: '' }, 'Plan Code'],
				[{ status: '=lost' }, 'Status'],
			],
		},
	],
};
