import { createdAt } from '../identifiers';
import type { Person } from '../people';

export interface AppstleCustomer extends Person {
	id: number;
	activeContracts: number[];
	inactiveContracts: number[];
	nextOrderDate: Date;
}

export const shop = 'sandbox-store.myshopify.com';

const firstId = 7_204_518_330_001;

export function appstleCustomers(persons: readonly Person[]): AppstleCustomer[] {
	return persons.map((person, index) => ({
		...person,
		id: firstId + index * 37,
		activeContracts: contracts(index, 0, index % 3),
		inactiveContracts: contracts(index, 2, index % 4 === 3 ? 1 : 0),
		nextOrderDate: createdAt(index),
	}));
}

function contracts(customer: number, from: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => 15_600_001 + customer * 3 + from + index);
}

/** A row of Appstle's list of customers. */
export function customerRow(customer: AppstleCustomer): object {
	const { id, name, email, activeContracts, inactiveContracts, nextOrderDate } = customer;
	return {
		customerId: id,
		name,
		email,
		activeSubscriptions: activeContracts.length,
		inActiveSubscriptions: inactiveContracts.length,
		nextOrderDate: activeContracts.length > 0 ? nextOrderDate.toISOString() : null,
		lifetimeValue: activeContracts.length * 249.5,
	};
}

/** A customer by itself, with contracts. */
export function customerAnswer(customer: AppstleCustomer): object {
	const { id, name, email, activeContracts, inactiveContracts } = customer;
	return {
		customerId: id,
		name,
		email,
		subscriptionContracts: [
			...activeContracts.map((contract) => ({ id: contract, status: 'ACTIVE' })),
			...inactiveContracts.map((contract) => ({ id: contract, status: 'CANCELLED' })),
		],
	};
}
