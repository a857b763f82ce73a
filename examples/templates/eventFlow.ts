import { workflow, type Node, type Workflow } from './flow';
import type { Link } from './link';
import { note } from './nodes';
import { allNotReached, notReached } from './notReached';
import { messageNotes, messageSteps } from './steps';
import type { Message } from './vendor';

/** Where the first of the link's nodes is. */
export const linkAt: [number, number] = [640, 0];

interface EventFlow {
	name: string;
	/** What it does, for the note above it. */
	what: string;
	/** The note beside what starts it. */
	startNote: Node;
	/** What starts it: each node leads to the next one, the last one to the link. */
	start: Node[];
	link: Link;
	message: Message;
	/** How those not reached are named; an expression. */
	who: string;
}

/** An event, the link of its customer, a message, and a list of those who were not reached. */
export function eventFlow({
	name,
	what,
	startNote,
	start,
	link,
	message,
	who,
}: EventFlow): Workflow {
	const at: [number, number] = [linkAt[0] + 220 * link.nodes.length, linkAt[1]];
	const steps = messageSteps(link, message, at);
	const chain = [...start, ...steps];
	const last = notReached(steps.length, who);
	const notes = [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -370],
			size: [at[0] + 460, 100],
			color: 'blue',
			says: what,
		}),
		startNote,
		...messageNotes(link, message, at),
	];
	const opens = link.opens ?? { nodes: [], connections: {} };
	return workflow(name, [...notes, ...chain, ...last.nodes, ...opens.nodes], {
		...Object.fromEntries(chain.map(({ name }, index) => [name, outputs(chain, index, start)])),
		...last.connections,
		...opens.connections,
	});
}

/** To the next node and, from the link on, what fails to the list of those not reached. */
function outputs(chain: Node[], index: number, start: Node[]) {
	const next = chain[index + 1];
	const onward = next ? [next.name] : [];
	const input = index - start.length;
	return input < 0 ? [onward] : [onward, [{ node: allNotReached, input }]];
}
