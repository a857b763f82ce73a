import { node, type Node } from './flow';
import { json, splitOut } from './nodes';

/** What a flow begins with that is run by hand. */
export const runTheCampaign = node(
	'n8n-nodes-base.manualTrigger',
	1,
	{ id: 'run', name: 'Run the campaign', at: [-20, 0] },
	{},
);

export type Customer = Record<string, string | number | null>;

/** A list to be replaced by the user's own, and its items. */
export function customersOf(list: Customer[]): Node[] {
	const rows = list.map((customer) => {
		const fields = Object.entries(customer).map(
			([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
		);
		return `    {${fields.join(', ')}}`;
	});
	const jsonOutput = `{\n  "customers": [\n${rows.join(',\n')}\n  ]\n}`;
	return [
		json({ id: 'customers', name: 'Customers', at: [620, 0] }, jsonOutput),
		splitOut(
			{ id: 'split', name: 'One item per customer', at: [830, 0] },
			'customers',
			{},
			// Else a flow whose user has left this node in would end here without a word.
			{ alwaysOutputData: true },
		),
	];
}
