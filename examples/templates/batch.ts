import { continues, node, type Connections, type Node, type Target } from './flow';
import { merge } from './nodes';
import { campaignOperation } from './ourNodes';
import type { Sending } from './steps';
import { getRows, insertRows, updateRows } from './table';
import { campaignName } from './thisCampaign';

/** The node that hands out the customers, so many at a time. */
export const batchesNode = 'Batches of 100';

const takenNode = 'Who is taken';
const startNode = 'Start the batch';
const wentNode = 'Sent or not';

// The table knows by it which batch of which execution has taken a customer.
const run = "={{ $execution.id + '-' + $runIndex }}";

interface Batch {
	/** What is done for a customer, from the link to the message. */
	steps: Node[];
	sending: Sending;
	/** Whether a customer may get several messages, which the table tells apart. */
	isAbout: boolean;
	/** Where the first node is, and the first behind the steps. */
	at: [number, number];
	end: number;
}

/** What is done with a batch: take them, write to them, and note what came of each. */
export function batch({ steps, sending, isAbout, at: [x, y], end }: Batch): {
	/** The name of the node that takes the batch. */
	first: string;
	/** How many inputs the node has that gathers it. */
	inputs: number;
	nodes: Node[];
	connections: Connections;
} {
	const take = insertRows(
		{ id: 'take', name: 'Take the batch', at: [x, y] },
		{
			campaign: campaignName,
			customer: '={{ $json.inTheTable.customer }}',
			...(isAbout && { about: '={{ $json.inTheTable.about }}' }),
			name: '={{ $json.inTheTable.name }}',
			state: 'sending',
			run,
		},
	);
	// Those of the batch, and the newest run of the campaign if that is still this one.
	const taken = getRows(
		{ id: 'taken', name: takenNode, at: [x + 220, y] },
		{ anyOf: [{ run }, { run: '={{ $execution.id }}' }] },
	);
	const start = campaignOperation(
		{ id: 'start', name: startNode, at: [x + 440, y] },
		'startBatch',
		{ batch: batchesNode },
		continues,
	);
	const leave = updateRows(
		{ id: 'leave', name: 'Leave them to the newer run', at: [x + 620, y + 80] },
		{ run: `={{ $('${takenNode}').last().json.run }}`, state: 'sending' },
		{
			state: 'failed',
			code: '={{ $json.error }}',
			why: '={{ $json.message }}',
		},
		{ executeOnce: true },
	);
	const inputs = steps.length + 2 * sending.nodes.length;
	const all = merge({ id: 'all', name: 'All of the batch', at: [end, y] }, inputs);
	const went = campaignOperation({ id: 'went', name: wentNode, at: [end + 200, y] }, 'sentOrNot', {
		batch: startNode,
	});
	const noteFailed = updateRows(
		{ id: 'note-failed', name: 'Note who failed', at: [end + 400, y] },
		{ run: '={{ $json.run }}', customer: '={{ $json.customer }}', state: 'sending' },
		{ state: '={{ $json.state }}', code: '={{ $json.code }}', why: '={{ $json.why }}' },
		// Else the loop would end where nobody has failed.
		{ alwaysOutputData: true },
	);
	// In one go, as a change of a table takes as long for a hundred rows as for one.
	const noteSent = updateRows(
		{ id: 'note-sent', name: 'Note who has it', at: [end + 600, y] },
		{ run: `={{ $('${wentNode}').first().json.run }}`, state: 'sending' },
		{ state: 'sent', sentAt: '={{ $now.toISO() }}' },
		{ executeOnce: true, alwaysOutputData: true },
	);
	const chain = [take, taken, start, ...steps, ...(sending.router ? [sending.router] : [])];
	const senders = sending.nodes.map(({ name }) => name);
	const toTheNext = chain.map(({ name }, index) => [
		name,
		[[chain[index + 1]?.name ?? senders[0] ?? all.name]],
	]);
	return {
		first: take.name,
		inputs,
		nodes: [...chain, ...sending.nodes, leave, all, went, noteFailed, noteSent],
		connections: {
			...Object.fromEntries(toTheNext),
			[start.name]: [[steps[0]?.name ?? all.name], [leave.name]],
			...failing(steps, sending, all.name),
			[all.name]: [[went.name]],
			[went.name]: [[noteFailed.name]],
			[noteFailed.name]: [[noteSent.name]],
			[noteSent.name]: [[batchesNode]],
		},
	};
}

/**
 * From each step to the next one, and what fails or is sent to the node behind them: by an input of its
 * own each, as n8n would begin anew there with what comes second by the same one.
 */
function failing(steps: Node[], { router, nodes }: Sending, behind: string): Connections {
	const names = [...steps, ...nodes].map(({ name }) => name);
	const first = router?.name ?? nodes[0].name;
	const next = (index: number): Target =>
		index < steps.length
			? (steps[index + 1]?.name ?? first)
			: { node: behind, input: index + nodes.length };
	return {
		...Object.fromEntries(
			names.map((name, input) => [name, [[next(input)], [{ node: behind, input }]]]),
		),
		...(router && { [router.name]: nodes.map(({ name }) => [name]) }),
	};
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
