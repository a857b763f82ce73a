import { currencyOf, majorUnits } from '../stage/money';
import type { AppstleContract } from './contracts';
import { contractGid, customerGid, type AppstleCustomer } from './customers';

/** A row of Appstle's list of customers. */
export function customerRow(
	customer: AppstleCustomer,
	contracts: readonly AppstleContract[],
): object {
	const { id, name, email, activeContracts, inactiveContracts } = customer;
	return {
		customerId: id,
		name,
		email,
		activeSubscriptions: activeContracts.length,
		inActiveSubscriptions: inactiveContracts.length,
		nextOrderDate: nextOrderDate(contracts),
		lifetimeValue: majorUnits(
			contracts.reduce((sum, { amount, paidOrders }) => sum + amount * paidOrders, 0),
			currencyOf(customer),
		),
	};
}

function nextOrderDate(contracts: readonly AppstleContract[]): string | null {
	const [earliest] = contracts
		.filter(({ status }) => status === 'active')
		.map(({ nextBillingDate }) => nextBillingDate?.toISOString() ?? null)
		.sort();
	return earliest ?? null;
}

/** A customer by itself, as Shopify's GraphQL has it: without an email. */
export function customerAnswer(
	{ id, name }: AppstleCustomer,
	contracts: readonly AppstleContract[],
): object {
	return {
		id: customerGid(id),
		displayName: name,
		productSubscriberStatus: contracts.length > 0 ? 'ACTIVE' : 'NEVER_SUBSCRIBED',
		tags: [],
		subscriptionContracts: {
			nodes: contracts.map(({ contractId, status }) => ({
				id: contractGid(contractId),
				status: status.toUpperCase(),
			})),
			pageInfo: { hasNextPage: false, hasPreviousPage: false },
		},
	};
}
