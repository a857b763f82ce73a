import type { Sandbox } from '../../../sandbox';
import type { ListedRow, VendorLists } from '../lists';

export const listedCustomers = ({ customers }: Sandbox): string[] =>
	customers.appstle.map(({ id }) => String(id));

const customers = (ids: string[]): ListedRow[] => ids.map((id) => ({ id, customerId: id }));

const subscriptions = (sandbox: Sandbox, status?: 'active' | 'paused'): ListedRow[] =>
	sandbox.segments.appstle
		.subscriptions()
		.filter((contract) => status === undefined || contract.status === status)
		.map(({ contractId, customer, amount, currency }) => ({
			id: String(contractId),
			customerId: String(customer.id),
			money: { minor: amount, currency },
		}));

function withMoreThanOne(sandbox: Sandbox): ListedRow[] {
	const active = subscriptions(sandbox, 'active').map(({ customerId }) => customerId);
	return customers([...new Set(active.filter((id, index) => active.indexOf(id) !== index))]);
}

export const lists: VendorLists = {
	pageOf: ({ page }) => (page === '0' ? undefined : page),
	empty: { content: [] },
	again: { content: [{ id: 'one_1', customerId: 7 }] },
	lists: [
		{
			resource: 'customer',
			idField: 'customerId',
			rows: (sandbox) => customers(listedCustomers(sandbox)),
			parts: [
				[
					'with more than one subscription',
					{ filters: { activeMoreThanOneSubscription: true } },
					withMoreThanOne,
				],
			],
			refused: [[{ email: '' }, 'Email']],
			refusedOptions: [[{ sortBy: '=age.asc' }, 'Sort By']],
		},
		{
			resource: 'subscription',
			idField: 'subscriptionId',
			rows: subscriptions,
			onePerCustomer: { countField: 'subscriptionCount', counted: subscriptions },
			parts: [
				[
					'that are paused',
					{ filters: { status: 'paused' } },
					(sandbox) => subscriptions(sandbox, 'paused'),
				],
			],
			refused: [[{ status: '=Paused' }, 'Status']],
		},
	],
};
