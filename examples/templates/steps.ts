import { continues, type Node } from './flow';
import type { Link } from './link';
import { mailNode, writeNode } from './names';
import { note, sendMail, sendSms } from './nodes';
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

/** Gets each customer's link, writes the message and sends it. What fails leaves by a second output. */
export function messageSteps(link: Link, message: Message, [x, y]: [number, number]): Node[] {
	const channel = channels[message.channel];
	return [
		...link.nodes,
		compose({ id: 'message', name: writeNode, at: [x, y] }, message, continues),
		channel.send({ id: 'send', name: channel.name, at: [x + 220, y] }, continues),
	];
}

/** What to do with these nodes; the first of the link's is 220 before the message for each of them. */
export function messageNotes(
	link: Link,
	{ channel, words }: Message,
	[x, y]: [number, number],
): Node[] {
	const own = words
		? 'Change the words under **Options**.'
		: 'The words come with the node, in six languages; put your own under **Options**.';
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
			size: [240, 410],
			says: `### Your ${channel === 'sms' ? 'text message' : 'mail'}\n${channels[channel].note}`,
		}),
	];
}
