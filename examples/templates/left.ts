import { batchesNode } from './batch';
import { node, type Connections, type Node } from './flow';
import { ifNode } from './nodes';
import { campaignOperation } from './ourNodes';
import { getRows, upsertRow } from './table';
import { campaignName, firstTryTo } from './thisCampaign';
import type { Message } from './vendor';

const soFarNode = 'So far';

/** The node in which users have their steps. */
const stepsNode = 'Your steps';

/** The row that says which run of the campaign is the newest, as the operations of Portal Link know it. */
const newestRun = '(newest run)';

/** Says in the table that this run is the newest, and reads afterwards what others have noted. */
export function begin([x, y]: [number, number]): Node[] {
	return [
		upsertRow(
			{ id: 'newest', name: 'This run is the newest', at: [x, y] },
			{ campaign: campaignName, customer: newestRun },
			{
				campaign: campaignName,
				customer: newestRun,
				// True also when the run is over: no node comes for certain at its end.
				state: 'started',
				run: '={{ $execution.id }}',
				sentAt: '={{ $now.toISO() }}',
			},
		),
		getRows(
			{ id: 'so-far', name: soFarNode, at: [x + 210, y] },
			{ allOf: [{ campaign: campaignName }] },
		),
		// The list would be asked for once for each row.
		node(
			'n8n-nodes-base.limit',
			1,
			{ id: 'once', name: 'Then the list', at: [x + 420, y] },
			{ maxItems: 1 },
		),
	];
}

/** What the list has in the column that is entered in *Who is left*, so that it need be entered nowhere else. */
export const customerInList = '={{ $json.inTheTable.customerInList }}';

interface List {
	/** The columns of the list with what names a customer, and with the name beside it. */
	key: string;
	name: string;
	/** Parameters with the steps of a row of messages, each of which says how it goes out. */
	steps?: object;
	/** How the messages go out without steps. */
	channel: Message['channel'];
	at: [number, number];
	/** The name of the node that comes where nobody is left. */
	end: string;
}

/** Passes on those of the list who have not had the message, or with steps, those whose next one is due. */
export function whoIsLeft({ key, name, steps, channel, at: [x, y], end }: List): {
	nodes: [Node, Node];
	connections: Connections;
} {
	const left = campaignOperation(
		{ id: 'left', name: steps ? stepsNode : 'Who is left', at: [x, y] },
		steps ? 'nextStep' : 'whoIsLeft',
		{
			...steps,
			customer: key,
			customerName: name,
			soFar: soFarNode,
			firstTryTo: `={{ ${firstTryTo} }}`,
			...(!steps && channel === 'sms' && { sendBy: channel }),
		},
		// Else the flow would end here where nobody is, without the numbers.
		{ alwaysOutputData: true },
	);
	const anybody = ifNode(
		{ id: 'anybody', name: 'Is anybody left?', at: [x + 210, y] },
		{ value: '={{ $json.inTheTable?.customer }}', is: 'notEmpty' },
	);
	return {
		nodes: [left, anybody],
		connections: {
			[left.name]: [[anybody.name]],
			[anybody.name]: [[batchesNode], [end]],
		},
	};
}
