import type { Sandbox } from '../../../sandbox';
import type { ListedRow, VendorLists } from '../lists';

export const listedCustomers = ({ customers }: Sandbox): string[] =>
	customers.meteroid.flatMap(({ id, archived }) => (archived ? [] : id));

const customers = (ids: string[]): ListedRow[] => ids.map((id) => ({ id, customerId: id }));

const areUnpaid = ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'];

type Invoice = ReturnType<Sandbox['segments']['meteroid']['invoices']>[number];

const invoices = (
	sandbox: Sandbox,
	isWanted: (invoice: Invoice) => boolean = () => true,
): ListedRow[] =>
	sandbox.segments.meteroid
		.invoices()
		.filter(isWanted)
		.map(({ id, customer, status, dueAt, amountDue, currency }) => ({
			id,
			customerId: customer.id,
			owedUntil: status === 'FINALIZED' && amountDue > 0 ? dayOf(dueAt) : null,
			money: { minor: amountDue, currency },
		}));

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const final = (sandbox: Sandbox, paymentStatus: string[]) =>
	invoices(
		sandbox,
		(invoice) => invoice.status === 'FINALIZED' && paymentStatus.includes(invoice.paymentStatus),
	);
const unpaid = (sandbox: Sandbox) => final(sandbox, areUnpaid);

const subscriptions = (sandbox: Sandbox, statuses?: string[]): ListedRow[] =>
	sandbox.segments.meteroid
		.subscriptions()
		.filter(({ status }) => statuses === undefined || statuses.includes(status))
		.map(({ id, customer }) => ({ id, customerId: customer.id }));

export const lists: VendorLists = {
	pageOf: ({ page }) => (page === '0' ? undefined : page),
	empty: { data: [], pagination_meta: { total_pages: 0 } },
	again: { data: [{ id: 'one_1', customer_id: 'cus_7' }], pagination_meta: {} },
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(listedCustomers(sandbox)),
			parts: [],
			refused: [
				[{ search: ' ' }, 'Search'],
				[{ search: 'a\nb' }, 'Search'],
				[{ search: '\ud800' }, 'Search'],
			],
			refusedOptions: [[{ sortBy: '=age.asc' }, 'Sort By']],
		},
		{
			resource: 'invoice',
			idField: 'invoiceId',
			rows: invoices,
			onePerCustomer: {
				countField: 'invoiceCount',
				counted: (sandbox) => invoices(sandbox, ({ status }) => status === 'FINALIZED'),
			},
			one: { owed: unpaid, unknownId: 'inv_1' },
			parts: [
				['that are open', { which: 'open' }, unpaid],
				// The sandbox's are all of long ago.
				['that are overdue', { which: 'overdue' }, unpaid],
				['that are paid', { which: 'paid' }, (sandbox) => final(sandbox, ['PAID'])],
				[
					'that are unpaid',
					{ filters: { status: ['FINALIZED'], paymentStatus: areUnpaid } },
					unpaid,
				],
			],
			refused: [
				[{ status: '=UNPAID' }, 'Status'],
				[{ status: ['FINALIZED', 'LOST'] }, 'Status'],
				[{ paymentStatus: '=LATE' }, 'Payment Status'],
				[{ customerId: '={{ undefined }}' }, 'Customer ID'],
			],
		},
		{
			resource: 'subscription',
			idField: 'subscriptionId',
			rows: subscriptions,
			onePerCustomer: { countField: 'subscriptionCount', counted: subscriptions },
			parts: [
				[
					'that are paused',
					{ filters: { status: '=PAUSED, SUSPENDED' } },
					(sandbox) => subscriptions(sandbox, ['PAUSED', 'SUSPENDED']),
				],
			],
			refused: [[{ status: '={{ undefined }}' }, 'Status']],
		},
	],
};
