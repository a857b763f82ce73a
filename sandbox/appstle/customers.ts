import type { Person } from '../stage/person';

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

export const customerGid = (id: number): string => `gid://shopify/Customer/${id}`;
export const contractGid = (id: number): string => `gid://shopify/SubscriptionContract/${id}`;
