import { currencyOf, majorUnits } from '../stage/money';
import type { Person } from '../stage/people';
import type { AppstleContract } from './contracts';

export interface AppstleCustomer extends Person {
	id: number;
	activeContracts: number[];
	inactiveContracts: number[];
}

const firstId = 7_204_518_330_001;
const mostContracts = 4;

export function appstleCustomers(persons: readonly Person[]): AppstleCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: firstId + index * 37,
		activeContracts: contractIds(index, 0, activeCount(index)),
		inactiveContracts: contractIds(index, 2, inactiveCount(index)),
	}));
}

/** Somebody now and then has no subscription at all. */
function activeCount(index: number): number {
	return index % 16 === 13 ? 0 : 1 + (index % 2);
}

function inactiveCount(index: number): number {
	if (index % 4 !== 3) return 0;
	return index % 24 === 11 ? 2 : 1;
}

function contractIds(customer: number, from: number, count: number): number[] {
	const first = 15_600_001 + customer * mostContracts + from;
	return Array.from({ length: count }, (_, index) => first + index);
}

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

export const customerGid = (id: number): string => `gid://shopify/Customer/${id}`;
export const contractGid = (id: number): string => `gid://shopify/SubscriptionContract/${id}`;
