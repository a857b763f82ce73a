import { continues, workflow, type Node, type Workflow } from './flow';
import type { Link } from './link';
import { note, sendMail, sendSms } from './nodes';
import { allNotReached, notReached } from './notReached';
import { compose } from './ourNodes';
import type { Message } from './vendor';

interface Campaign {
	name: string;
	/** What it does, for the note above it. */
	what: string;
	/** The note beside where the customers come from. */
	startNote: Node;
	/** Where the customers come from: each node leads to the next one, the last one to the link. */
	start: Node[];
	link: Link;
	message: Message;
	/** How those not reached are named; an expression. */
	who: string;
}

const channels = {
	email: {
		send: sendMail,
		name: 'Send the mail',
		note: 'Choose your SMTP credential, and enter your sender in **From Email**. Or put Gmail, SendGrid or another mail node here, with **emailSubject**, **emailText** and **emailHtml**.',
	},
	sms: {
		send: sendSms,
		name: 'Send the SMS',
		note: 'Put your SMS node here, such as Twilio, Vonage or MessageBird, with **phone** and **smsText**. This one sends to a stand-in that only shows the messages.',
	},
};

/** Customers, the link of each, a message, and a list of those who were not reached. */
export function campaign(parts: Campaign): Workflow {
	const { name, start, link, message, who } = parts;
	const x = 640 + 220 * link.nodes.length;
	const channel = channels[message.channel];
	const steps = [
		...link.nodes,
		compose({ id: 'message', name: 'Write the message', at: [x, 0] }, message, continues),
		channel.send({ id: 'send', name: channel.name, at: [x + 220, 0] }, continues),
	];
	const chain = [...start, ...steps];
	const last = notReached(steps.length, who);
	return workflow(name, [...notesOf(parts, x), ...chain, ...last.nodes], {
		...Object.fromEntries(chain.map(({ name }, index) => [name, outputs(chain, index, start)])),
		...last.connections,
	});
}

/** To the next node and, from the link on, what fails to the list of those not reached. */
function outputs(chain: Node[], index: number, start: Node[]) {
	const next = chain[index + 1];
	const onward = next ? [next.name] : [];
	const input = index - start.length;
	return input < 0 ? [onward] : [onward, [{ node: allNotReached, input }]];
}

function notesOf(
	{ what, startNote, link, message: { channel, words } }: Campaign,
	x: number,
): Node[] {
	const own = words
		? 'Change the words under **Options**.'
		: 'The words come with the node, in six languages; put your own under **Options**.';
	return [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -370],
			size: [x + 460, 100],
			color: 'blue',
			says: what,
		}),
		startNote,
		note({
			id: 'note-link',
			name: 'Your link',
			at: [580, -240],
			size: [220 * link.nodes.length - 20, 410],
			says: link.note,
		}),
		note({
			id: 'note-message',
			name: 'Your words',
			at: [x - 60, -240],
			size: [200, 410],
			says: `### Your words\nEnter your **Company**. ${own}`,
		}),
		note({
			id: 'note-send',
			name: 'Your channel',
			at: [x + 160, -240],
			size: [240, 410],
			says: `### Your ${channel === 'sms' ? 'text message' : 'mail'}\n${channels[channel].note}`,
		}),
	];
}
