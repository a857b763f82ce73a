import type { Sandbox } from '../../../sandbox';
import type { ListedRow, VendorLists } from '../lists';

export const listedCustomers = ({ customers }: Sandbox): string[] =>
	customers.gigstack.map(({ id }) => id);

const customers = (ids: string[]): ListedRow[] => ids.map((id) => ({ id, customerId: id }));

const payments = (sandbox: Sandbox, statuses?: string[]): ListedRow[] =>
	sandbox.segments.gigstack
		.payments()
		.filter(({ status }) => statuses === undefined || statuses.includes(status))
		.map(({ id, client, amount, currency }) => ({
			id,
			customerId: client.id,
			money: { minor: amount, currency },
		}));

const unpaid = (sandbox: Sandbox) => payments(sandbox, ['requires_payment_method', 'pending']);

export const lists: VendorLists = {
	pageOf: ({ next }) => next,
	empty: { data: [], has_more: false },
	again: { data: [{ id: 'one_1' }], has_more: true, next: 'again' },
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(listedCustomers(sandbox)),
			parts: [],
			refused: [
				[{ createdAfter: 'soon' }, 'Created After'],
				[{ metadata: { field: [{ key: '', value: 'x' }] } }, 'Metadata'],
			],
			refusedOptions: [[{ sortBy: '=age.asc' }, 'Sort By']],
		},
		{
			resource: 'payment',
			idField: 'paymentId',
			rows: payments,
			onePerCustomer: { countField: 'paymentCount', counted: payments },
			one: {
				owed: (sandbox) => payments(sandbox, ['requires_payment_method', 'pending', 'failed']),
				unknownId: 'payment_nobody',
			},
			parts: [
				['that are unpaid', { which: 'unpaid' }, unpaid],
				['that are not paid yet', { filters: { status: 'not_paid_yet' } }, unpaid],
				['that have failed', { which: 'failed' }, (sandbox) => payments(sandbox, ['failed'])],
				['that are paid', { which: 'paid' }, (sandbox) => payments(sandbox, ['succeeded'])],
			],
			refused: [
				[{ status: '' }, 'Status'],
				[{ createdAfter: '2026-11-02', createdBefore: '2026-11-01' }, 'Created After'],
			],
		},
	],
};
