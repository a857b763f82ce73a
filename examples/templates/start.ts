import { stringify } from 'csv-stringify/sync';
import { node, type Node, type Place } from './flow';
import { campaignOperation } from './ourNodes';

/** What a flow begins with that is run by hand. */
export const runTheCampaign = node(
	'n8n-nodes-base.manualTrigger',
	1,
	{ id: 'run', name: 'Run the campaign', at: [-20, 0] },
	{},
);

export type Customer = Record<string, string | number | null>;

/** Where the list of a campaign comes from, and how many customers it has. */
export const customersPlace = { name: 'Customers', at: [720, 0] } satisfies Omit<Place, 'id'>;

/** A list to be replaced by the user's own. */
export function customersOf(list: Customer[]): Node {
	const table = stringify(list, { header: true }).trimEnd();
	return campaignOperation({ id: 'customers', ...customersPlace }, 'pastedList', { list: table });
}
