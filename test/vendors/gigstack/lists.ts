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

export const lists: VendorLists = {
	pageOf: ({ next }) => next,
	empty: { data: [], has_more: false },
	again: { data: [{ id: 'one_1' }], has_more: true, next: 'again' },
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(listedCustomers(sandbox)),
			filters: [],
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
			counted: payments,
			filters: [
				[
					'that are not paid yet',
					{ status: 'not_paid_yet' },
					(sandbox) => payments(sandbox, ['requires_payment_method', 'pending']),
				],
			],
			refused: [
				[{ status: '' }, 'Status'],
				[{ createdAfter: '2026-11-02', createdBefore: '2026-11-01' }, 'Created After'],
			],
		},
	],
};
