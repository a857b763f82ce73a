import { batch, batches, batchesNode } from './batch';
import { campaignNotes } from './campaignNotes';
import { whoGetsIt } from './firstTry';
import { workflow, type Node, type Workflow } from './flow';
import { begin, whoIsLeft } from './left';
import type { Link } from './link';
import { outcome } from './outcome';
import { runTheCampaign } from './start';
import { messageNotes, messageSteps } from './steps';
import { createTable } from './table';
import { campaignNode, thisCampaign } from './thisCampaign';
import type { Message } from './vendor';

/** Where the first of the link's nodes is. */
export const linkAt: [number, number] = [1080, 460];

interface Campaign {
	name: string;
	/** What it does, for the note above it. */
	what: string;
	/** What it is called in the table: a customer gets one message of each name. */
	campaign: string;
	/** What to know of that name, for the note beside it. */
	aboutItsName?: string;
	/** What else is entered beside its name. */
	entered?: Record<string, string | number>;
	/** What starts it beside the user. */
	triggers?: Node[];
	/** Parameters with the steps of a row of messages; a customer gets one message where it is not given. */
	steps?: object;
	/** The note beside where the customers come from. */
	startNote: Node;
	/** Where the customers come from: each node leads to the next one, the last one to the batches. */
	list: Node[];
	/** The columns of the list with what names a customer, and with the name beside it. */
	key: string;
	who: string;
	link: Link;
	message: Message;
}

/**
 * Customers in batches, the link of each, a message, and what came of it: in a table, by which nobody
 * gets the message twice, and in a list of those who were not reached.
 */
export function campaign(parts: Campaign): Workflow {
	const { name, list, key, who, message, triggers = [] } = parts;
	const [x, y] = linkAt;
	const linkEnd = x + 220 * parts.link.nodes.length;
	const link = {
		...parts.link,
		nodes: [...parts.link.nodes, whoGetsIt(message, [linkEnd, y])] satisfies Link['nodes'],
	};
	const messageAt: [number, number] = [linkEnd + 220, y];
	const end = messageAt[0] + (message.alsoBy ? 700 : 480);
	const last = outcome([190, 990]);
	const left = whoIsLeft({
		key,
		name: who,
		steps: parts.steps,
		channel: message.channel,
		at: [1040, 0],
		end: last.first,
	});
	const button: Node = { ...runTheCampaign, position: [-650, 0] };
	const start = [
		button,
		thisCampaign([-440, 0], parts.campaign, parts.entered),
		createTable([-230, 0]),
		...begin([-20, 0]),
		...list,
		left.nodes[0],
	];
	const ofBatch = batch({
		...messageSteps(link, message, messageAt),
		isAbout: parts.steps !== undefined,
		at: [190, y],
		end,
	});
	const opens = link.opens ?? { nodes: [], connections: {} };
	const notes = [
		...campaignNotes(parts, { end, inputs: ofBatch.inputs }),
		...messageNotes(link, message, messageAt),
	];
	const toTheNext = start
		.slice(0, -1)
		.map(({ name }, index) => [name, [[start[index + 1]?.name ?? left.nodes[0].name]]]);
	const beforeTheBatches = [...start, left.nodes[1], batches([1470, 0])];
	const nodes = [...triggers, ...beforeTheBatches, ...ofBatch.nodes, ...last.nodes, ...opens.nodes];
	return workflow(name, [...notes, ...nodes], {
		...Object.fromEntries(toTheNext),
		...Object.fromEntries(triggers.map((trigger) => [trigger.name, [[campaignNode]]])),
		...left.connections,
		[batchesNode]: [[last.first], [ofBatch.first]],
		...ofBatch.connections,
		...last.connections,
		...opens.connections,
	});
}
