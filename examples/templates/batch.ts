import { node, type Connections, type Node } from './flow';
import { became, takeNode } from './became';
import { ifNode, json, merge, set, splitOut } from './nodes';
import { updateRows, upsertRow } from './table';
import { campaignName } from './thisCampaign';

/** The node that hands out the customers, so many at a time. */
export const batchesNode = 'Batches of 100';

interface Batch {
	/** How the table names a customer of the list, and the name beside it; expressions. */
	key: string;
	name: string;
	/** What is done for a customer, from the link to the sending. */
	steps: Node[];
	/** Where the first node is, and the first behind the steps. */
	at: [number, number];
	end: number;
}

/** What is done with a batch: take those who are free, write to them, and note what came of each. */
export function batch({ key, name, steps, at: [x, y], end }: Batch): {
	/** The name of the node that takes the batch. */
	first: string;
	nodes: Node[];
	connections: Connections;
} {
	const add = upsertRow(
		{ id: 'add', name: 'Add to the table', at: [x, y] },
		{ campaign: campaignName, customer: key },
		{ campaign: campaignName, customer: key, name },
	);
	// The database lets one run alone change an empty state, so no customer is taken twice.
	const take = updateRows(
		{ id: 'take', name: takeNode, at: [x + 210, y] },
		{ campaign: campaignName, customer: '={{ $json.customer }}', state: { is: 'isEmpty' } },
		{ state: 'sending', run: "={{ $execution.id + '-' + $runIndex }}" },
		// Without an item the loop would end where nobody of a batch is free.
		{ alwaysOutputData: true },
	);
	const free = ifNode(
		{ id: 'free', name: 'Is anybody free?', at: [x + 420, y] },
		{ value: '={{ $json.customer }}', is: 'notEmpty' },
	);
	const fields = json(
		{ id: 'fields', name: 'Their fields', at: [x + 640, y] },
		`={{ { ...$('${batchesNode}').item.json, row: $json.id } }}`,
	);
	const all = merge({ id: 'all', name: 'All of the batch', at: [end, y] }, steps.length + 1);
	const came = set({ id: 'became', name: 'Sent or not', at: [end + 200, y] }, became, {
		settings: { executeOnce: true },
	});
	const each = splitOut({ id: 'each', name: 'What to note', at: [end + 400, y] }, 'notes');
	const noted = updateRows(
		{ id: 'note', name: 'Note it in the table', at: [end + 600, y] },
		{
			run: `={{ $('${takeNode}').first().json.run }}`,
			state: 'sending',
			id: { from: '={{ $json.from }}', to: '={{ $json.to }}' },
		},
		{
			state: '={{ $json.state }}',
			code: '={{ $json.code }}',
			why: '={{ $json.why }}',
			sentAt: '={{ $json.sentAt }}',
		},
		// Nor does it end where somebody has deleted the rows.
		{ alwaysOutputData: true },
	);
	const chain = [add, take, free, fields, ...steps];
	const toTheNext = chain.map(({ name }, index) => [name, [[chain[index + 1]?.name ?? all.name]]]);
	return {
		first: add.name,
		nodes: [...chain, all, came, each, noted],
		connections: {
			...Object.fromEntries(toTheNext),
			[free.name]: [[fields.name], [batchesNode]],
			...failing(steps, all.name),
			[all.name]: [[came.name]],
			[came.name]: [[each.name]],
			[each.name]: [[noted.name]],
			[noted.name]: [[batchesNode]],
		},
	};
}

/** From each step to the next one, and what fails at it, or is sent by the last one, to the node behind them. */
function failing(steps: Node[], behind: string): Connections {
	return Object.fromEntries(
		steps.map(({ name }, input) => [
			name,
			[
				[steps[input + 1]?.name ?? { node: behind, input: steps.length }],
				[{ node: behind, input }],
			],
		]),
	);
}

/** Hands out the customers. */
export function batches(at: [number, number]): Node {
	return node(
		'n8n-nodes-base.splitInBatches',
		3,
		{ id: 'batches', name: batchesNode, at },
		{ batchSize: 100, options: {} },
	);
}
