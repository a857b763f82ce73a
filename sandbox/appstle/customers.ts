import { currencyOf, majorUnits } from '../money';
import type { Person } from '../people';
import type { AppstleContract } from './contracts';

export interface AppstleCustomer extends Person {
	id: number;
	activeContracts: number[];
	inactiveContracts: number[];
}

export const shop = 'sandbox-store.myshopify.com';

const firstId = 7_204_518_330_001;
const mostContracts = 4;

export function appstleCustomers(persons: readonly Person[]): AppstleCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: firstId + index * 37,
		activeContracts: contractIds(index, 0, index % 3),
		inactiveContracts: contractIds(index, 2, inactiveCount(index)),
	}));
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

/** A customer by itself, with contracts. */
export function customerAnswer(
	{ id, name, email }: AppstleCustomer,
	contracts: readonly AppstleContract[],
): object {
	return {
		customerId: id,
		name,
		email,
		subscriptionContracts: contracts.map(({ contractId, status }) => ({
			id: contractId,
			status: status.toUpperCase(),
		})),
	};
}
