import { stops, workflow, type Node, type Workflow } from './flow';
import type { Link } from './link';
import { note } from './nodes';
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
}

/**
 * An event, the link of its customer, and a message. It is about one customer, so that what fails ends
 * it: n8n shows such an execution in red, and tells the user's error workflow.
 */
export function eventFlow({ name, what, startNote, start, link, message }: EventFlow): Workflow {
	const at: [number, number] = [linkAt[0] + 220 * link.nodes.length, linkAt[1]];
	const { steps, sending } = messageSteps(link, message, at);
	const chain = [...start, ...[...steps, ...sending.nodes].map(stops)];
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
		note({
			id: 'note-not-reached',
			name: 'If it fails',
			at: [120, 200],
			size: [at[0] + 280, 130],
			color: 'red',
			says: '### If somebody gets no message\nThe execution ends in red at the node that failed, which says why: see the tab **Executions**. To hear of it, choose an **Error Workflow** in the **Settings** of this workflow: n8n hands it the reason, also if you let n8n keep no executions.',
		}),
	];
	const opens = link.opens ?? { nodes: [], connections: {} };
	const toTheNext = chain.slice(1).map((next, index) => [chain[index]?.name, [[next.name]]]);
	return workflow(name, [...notes, ...chain, ...opens.nodes], {
		...Object.fromEntries(toTheNext),
		...opens.connections,
	});
}
