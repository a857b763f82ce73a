import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { contractRow, type AppstleContract } from './contracts';
import { refusal } from './errors';
import { page } from './page';

const statuses = ['active', 'paused', 'cancelled'];

/** Named by the columns of Appstle's database. */
const sortFields: Readonly<Record<string, (contract: AppstleContract) => number>> = {
	id: ({ contractId }) => contractId,
	next_billing_date: ({ nextBillingDate }) => nextBillingDate?.getTime() ?? 0,
	created_at: (contract) => contract.createdAt.getTime(),
	order_amount: ({ amount }) => amount,
};

/** The answer to a call for the list of contracts. What a status does that does not exist is not known: it is refused. */
export function contractList(
	contracts: readonly AppstleContract[],
	query: Query,
	conditions: Readonly<Conditions>,
): object {
	const status = field(query, 'status');
	if (status && !statuses.includes(status)) throw refusal(400, 'Unknown status');
	const id = field(query, 'subscriptionContractId');
	const rows = contracts.filter(
		(contract) =>
			(!status || contract.status === status) && (!id || String(contract.contractId) === id),
	);
	return page(sorted(rows, field(query, 'sort') ?? 'id,asc'), query, conditions, (contract) =>
		contractRow(contract, conditions),
	);
}

function sorted(contracts: readonly AppstleContract[], sort: string): AppstleContract[] {
	const [name, direction] = sort.split(',');
	const sortField = Object.entries(sortFields).find(([one]) => one === name)?.[1];
	const sign = direction === 'desc' ? -1 : 1;
	if (!sortField) return [...contracts];
	return [...contracts].sort((a, b) => sign * (sortField(a) - sortField(b)));
}
