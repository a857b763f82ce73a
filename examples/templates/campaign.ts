import { allOrThree, whoGetsIt } from './firstTry';
import { batch, batches, batchesNode } from './batch';
import { campaignNotes } from './campaignNotes';
import { workflow, type Node, type Workflow } from './flow';
import type { Link } from './link';
import { outcome } from './outcome';
import { runTheCampaign } from './start';
import { messageNotes, messageSteps } from './steps';
import { createTable } from './table';
import { thisCampaign } from './thisCampaign';
import type { Message } from './vendor';

/** Where the first of the link's nodes is. */
export const linkAt: [number, number] = [1080, 460];

interface Campaign {
	name: string;
	/** What it does, for the note above it. */
	what: string;
	/** What it is called in the table: a customer gets one message of each name. */
	campaign: string;
	/** What else is entered beside its name. */
	entered?: Record<string, string | number>;
	/** The note beside where the customers come from. */
	startNote: Node;
	/** Where the customers come from: each node leads to the next one, the last one to the batches. */
	list: Node[];
	/** How the table names a customer of the list, and the name beside it; expressions. */
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
	const { name, list, key, who, message } = parts;
	const [x, y] = linkAt;
	const linkEnd = x + 220 * parts.link.nodes.length;
	const link = {
		...parts.link,
		nodes: [...parts.link.nodes, whoGetsIt(message, [linkEnd, y])] satisfies Link['nodes'],
	};
	const messageAt: [number, number] = [linkEnd + 220, y];
	const end = messageAt[0] + 480;
	const start = [
		runTheCampaign,
		thisCampaign([190, 0], parts.campaign, parts.entered),
		createTable([400, 0]),
		...list,
		allOrThree([1080, 0]),
		batches([1290, 0]),
	];
	const steps = messageSteps(link, message, messageAt);
	const ofBatch = batch({ key, name: who, steps, at: [190, y], end });
	const last = outcome([190, 960]);
	const opens = link.opens ?? { nodes: [], connections: {} };
	const notes = [...campaignNotes(parts, end), ...messageNotes(link, message, messageAt)];
	const toTheNext = start
		.slice(0, -1)
		.map(({ name }, index) => [name, [[start[index + 1]?.name ?? batchesNode]]]);
	return workflow(name, [...notes, ...start, ...ofBatch.nodes, ...last.nodes, ...opens.nodes], {
		...Object.fromEntries(toTheNext),
		[batchesNode]: [[last.first], [ofBatch.first]],
		...ofBatch.connections,
		...last.connections,
		...opens.connections,
	});
}
