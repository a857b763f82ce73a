import type { Vendor } from '../../scripts/vendors';
import { workflow, type Connections, type Node, type Place, type Workflow } from './flow';
import { mailOf, smsOf } from './message';
import { ifNode, note, sendMail, sendSms, set } from './nodes';
import { getPortalLink, type Named } from './ourNodes';
import type { Message } from './vendor';

interface Campaign {
	name: string;
	/** What it does, for the note above it. */
	what: string;
	/** The note beside where the customers come from. */
	startNote: Node;
	/** Where the customers come from: each node leads to the next one, the last one to the link. */
	start: Node[];
	customer: Named;
	message: Message;
	/** What those not reached are called; an expression. */
	who: string;
}

const channels = {
	email: {
		note: 'Choose your SMTP credential and your sender, or put Gmail, SendGrid or another mail node here. The link is in **portalUrl**.',
		field: 'email',
		asked: 'Has an email?',
		sent: 'Send the link',
		missing: 'No email',
		code: 'no_email',
		why: (person: string) => `no email for this ${person}.`,
	},
	sms: {
		note: 'Put your SMS node here: Twilio, Vonage, MessageBird. The number is in **phone**, in international form, the link in **portalUrl**. This one posts to a stand-in that shows the messages and sends none.',
		field: 'phone',
		asked: 'Has a phone number?',
		sent: 'Send the SMS',
		missing: 'No phone number',
		code: 'no_phone',
		why: (person: string) => `no phone number for this ${person} that can be dialled.`,
	},
};

/** Customers, the link of each, a message, and a branch for those not reached. */
export function campaign(
	vendor: Vendor,
	{ name, what, startNote, start, customer, message, who }: Campaign,
): Workflow {
	const { asked, sent, missing } = channels[message.channel];
	const portal = getPortalLink(vendor, [650, 0], { customer, options: message.portalOptions });
	const names = [...start, portal].map((one) => one.name);
	const chain = names.slice(1).map((next, index) => [names[index], [[next]]] as const);
	const connections: Connections = {
		...Object.fromEntries(chain),
		[portal.name]: [[asked], ['Could not be reached']],
		[asked]: [[sent], [missing]],
	};
	const nodes = [
		...notes(vendor, what, startNote, message),
		...start,
		portal,
		...delivery(vendor, message, who),
	];
	return workflow(name, nodes, connections);
}

function notes(
	{ displayName }: Vendor,
	what: string,
	startNote: Node,
	{ channel, note: beside }: Message,
): Node[] {
	return [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -320],
			size: [880, 100],
			color: 'blue',
			says: what,
		}),
		startNote,
		note({
			id: 'note-your-provider',
			name: 'Your provider',
			at: [580, -200],
			size: [240, 370],
			says: `### ${displayName}\n${beside}`,
		}),
		note({
			id: 'note-your-message',
			name: 'Your message',
			at: [840, -320],
			size: [520, 330],
			says: `### Your message\n${channels[channel].note}`,
		}),
		note({
			id: 'note-not-reached',
			name: 'Not reached',
			at: [840, 110],
			size: [520, 330],
			color: 'red',
			says: '### Not reached\nEach item says **who**, **why** and a **code**.',
		}),
	];
}

function delivery({ displayName }: Vendor, message: Message, who: string): Node[] {
	const { field, asked, sent, missing, code, why } = channels[message.channel];
	return [
		ifNode(
			{ id: 'has', name: asked, at: [970, -140] },
			{ value: `={{ $json.${field} }}`, is: 'notEmpty' },
		),
		sending({ id: 'send', name: sent, at: [1230, -140] }, message),
		set({ id: 'failed', name: 'Could not be reached', at: [900, 260] }, { who, ...reasonOf }),
		set(
			{ id: 'none', name: missing, at: [1230, 260] },
			{
				who: '={{ $json.customerName ?? $json.customerId }}',
				why: `${displayName} has ${why(message.person ?? 'customer')}`,
				code,
			},
		),
	];
}

/** What a failed item says. */
export const reasonOf = { why: '={{ $json.message }}', code: '={{ $json.error }}' };

function sending(place: Place, message: Message): Node {
	return message.channel === 'email'
		? sendMail(place, mailOf(message.subject, message.text))
		: sendSms(place, smsOf(message.text, message.saysUntilWhen));
}
