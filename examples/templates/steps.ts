import { continues, type Node } from './flow';
import type { Link } from './link';
import { mailNode, writeNode } from './names';
import { ifNode, note, sendMail, sendSms } from './nodes';
import { compose } from './ourNodes';
import type { Message } from './vendor';

const channels = {
	email: {
		send: sendMail,
		name: mailNode,
		note: 'Choose your SMTP credential, and enter your sender in **From Email**. Or put Gmail, SendGrid or another mail node here, with **emailSubject**, **emailText** and **emailHtml**.',
	},
	sms: {
		send: sendSms,
		name: 'Send the SMS',
		note: 'Put your SMS node here, such as Twilio, Vonage or MessageBird, with **phone** and **smsText**. This one sends to a stand-in that only shows the messages.',
	},
};

/** The nodes that send, of which each item goes to one. */
export interface Sending {
	/** Sends the items to the first node or to the second, where there are two. */
	router?: Node;
	nodes: [Node, ...Node[]];
}

/** Gets each customer's link, writes the message and sends it. What fails leaves by a second output. */
export function messageSteps(
	link: Link,
	message: Message,
	[x, y]: [number, number],
): { steps: Node[]; sending: Sending } {
	const { channel, alsoBy } = message;
	const by = (one: Message['channel'], id: string, at: [number, number]) =>
		channels[one].send({ id, name: channels[one].name, at }, continues);
	return {
		steps: [
			...link.nodes,
			compose({ id: 'message', name: writeNode, at: [x, y] }, message, continues),
		],
		sending: alsoBy
			? {
					router: ifNode(
						{ id: 'channel', name: 'By SMS?', at: [x + 220, y] },
						{ value: '={{ $json.stepChannel }}', is: 'equals', than: alsoBy },
					),
					nodes: [by(alsoBy, 'send-sms', [x + 440, y]), by(channel, 'send', [x + 440, y + 180])],
				}
			: { nodes: [by(channel, 'send', [x + 220, y])] },
	};
}

function noteOn(channel: Message['channel'], before = ''): string {
	const noun = channel === 'sms' ? 'text message' : 'mail';
	return `### Your ${noun}\n${before}${channels[channel].note}`;
}

/** What to do with these nodes; the first of the link's is 220 before the message for each of them. */
export function messageNotes(
	link: Link,
	{ channel, alsoBy, words }: Message,
	[x, y]: [number, number],
): Node[] {
	const own = alsoBy
		? 'The words are those of **Your steps**.'
		: words
			? 'The words are in English. Put your own under **Options**.'
			: 'The words come with the node: in English, or in five more languages by **Language**. Put your own under **Options**.';
	return [
		note({
			id: 'note-link',
			name: 'Your link',
			at: [x - 220 * link.nodes.length - 60, y - 240],
			size: [220 * link.nodes.length - 20, 410],
			says: link.note,
		}),
		note({
			id: 'note-message',
			name: 'Your words',
			at: [x - 60, y - 240],
			size: [200, 410],
			says: `### Your words\nEnter your **Company**. ${own}`,
		}),
		note({
			id: 'note-send',
			name: 'Your channel',
			at: [x + 160, y - 240],
			size: alsoBy ? [460, 590] : [240, 410],
			says: alsoBy
				? `${noteOn(channel)}\n\n${noteOn(alsoBy, 'Only steps by SMS come here. ')}`
				: noteOn(channel),
		}),
	];
}
