import { createdAt } from '../stage/identifiers';
import { currencyOf, majorUnits, priceFor, type Currency } from '../stage/money';
import type { Conditions } from './conditions';
import { contractGid, customerGid, type AppstleCustomer } from './customers';

type ContractStatus = 'active' | 'paused' | 'cancelled';

export interface AppstleContract {
	/** The contract's number in Shopify, by which Appstle's other calls name it. */
	contractId: number;
	customer: AppstleCustomer;
	status: ContractStatus;
	/** Of one order, in minor units of the currency. */
	amount: number;
	currency: Currency;
	/** Orders that have been paid so far. */
	paidOrders: number;
	interval: 'week' | 'month';
	intervalCount: number;
	createdAt: Date;
	/** Null where no further order comes. */
	nextBillingDate: Date | null;
}

/** The contracts of all customers, and of each. */
export class AppstleContracts {
	readonly all: AppstleContract[];
	readonly #byCustomer: ReadonlyMap<number, readonly AppstleContract[]>;

	constructor(customers: readonly AppstleCustomer[]) {
		const byCustomer = new Map(
			customers.map((customer, index) => [customer.id, contracts(customer, index)]),
		);
		this.all = [...byCustomer.values()].flat();
		this.#byCustomer = byCustomer;
	}

	of({ id }: AppstleCustomer): readonly AppstleContract[] {
		return this.#byCustomer.get(id) ?? [];
	}
}

function contracts(customer: AppstleCustomer, index: number): AppstleContract[] {
	const currency = currencyOf(customer);
	const contract = (contractId: number, status: ContractStatus): AppstleContract => ({
		contractId,
		customer,
		status,
		amount: priceFor(contractId, currency),
		currency,
		paidOrders: 1 + (contractId % 5),
		interval: contractId % 3 === 0 ? 'week' : 'month',
		intervalCount: 1 + (contractId % 2),
		createdAt: createdAt(index),
		nextBillingDate: status === 'cancelled' ? null : createdAt(index, 30 + (contractId % 7)),
	});
	return [
		...customer.activeContracts.map((id) => contract(id, 'active')),
		...customer.inactiveContracts.map((id) =>
			contract(id, index % 8 === 3 ? 'paused' : 'cancelled'),
		),
	];
}

/** A contract as Appstle lists it, flat, with the customer in it. */
export function contractRow(
	contract: AppstleContract,
	{ appstleAmount }: Pick<Conditions, 'appstleAmount'>,
): object {
	const { contractId, customer, status, amount, currency } = contract;
	const [firstName = '', ...lastNames] = customer.name.split(' ');
	return {
		id: contractId - 15_000_000,
		subscriptionContractId: contractId,
		graphSubscriptionContractId: contractGid(contractId),
		customerId: customer.id,
		graphCustomerId: customerGid(customer.id),
		customerName: customer.name,
		customerFirstName: firstName,
		customerLastName: lastNames.join(' '),
		customerEmail: customer.email,
		phone: customer.phone,
		status,
		orderName: `#${contractId - 15_599_000}`,
		[appstleAmount]: majorUnits(amount, currency),
		currencyCode: currency,
		billingPolicyInterval: contract.interval.toUpperCase(),
		billingPolicyIntervalCount: contract.intervalCount,
		nextBillingDate: contract.nextBillingDate?.toISOString() ?? null,
		createdAt: contract.createdAt.toISOString(),
		updatedAt: contract.createdAt.toISOString(),
	};
}
