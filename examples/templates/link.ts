import type { Vendor } from '../../scripts/vendors';
import { continues, type Connections, type Node, type Place } from './flow';
import { mailNode, newLinkNode, openedNode, signNode, writeNode } from './names';
import {
	byCustomerId,
	getCustomer,
	getPortalLink,
	redirectPath,
	signLink,
	vendorNode,
	type Contact,
	type Named,
} from './ourNodes';
import { redirectPart } from './redirect';
import { rowInLink } from './table';
import type { Message, Redirect } from './vendor';

/** The nodes that get a customer's link, one after the other, and the note beside them. */
export interface Link {
	nodes: [Node, ...Node[]];
	note: string;
	/** What the links lead to, where that is in n8n as well. */
	opens?: { nodes: Node[]; connections: Connections };
}

interface Asked {
	vendor: Vendor;
	customer: Named;
	message: Message;
	/** Where the first of its nodes is. */
	at: [number, number];
	/** What the messages are noted as; an expression. */
	campaign: string;
	/** Whether the message goes to one customer alone, as after an event. */
	toOne?: true;
	/** The node in front that says who it is about, in place of the vendor's Get customer. */
	record?: (at: Place['at']) => Node;
	/** What the customer must have, as an expression. Default: what the channel needs. */
	require?: string;
	/** Which of the vendor's flows it is, for the address of its links, which customers see. */
	flow: string;
}

export type GetLink = (asked: Asked) => Link;

const needed: Record<Message['channel'], Contact[]> = { email: ['email'], sms: ['phone'] };

/** How far below the link's first node what links open stands: a campaign's results are in between. */
const [belowEvent, belowCampaign] = [900, 1340];

const nouns = { email: 'an email', sms: 'a phone number' };

/** The vendor's own link. */
export const vendorLink: GetLink = (asked) => {
	const { vendor, customer, message, at, toOne } = asked;
	const { channel, note, portalOptions } = message;
	const options = { ...portalOptions, require: needed[channel], ...onceEach(toOne) };
	return {
		nodes: [getPortalLink(vendor, at, { customer, options })],
		note: `### ${vendor.displayName}\nChoose your credential. ${note}${whichContact(asked)} Customers without ${nouns[channel]} get no message (option **Require**).`,
	};
};

/** The vendor's page on which customers log in by the email of the list. */
export const loginPageLink: GetLink = ({ vendor, customer, message, at }) => {
	const { channel, note } = message;
	const place = { id: 'portal', name: 'Get login page', at } satisfies Place;
	const parameters = {
		resource: 'customerPortal',
		operation: 'getLoginPage',
		email: customer.value,
		includeInputFields: true,
		options: { require: needed[channel] },
	};
	return {
		nodes: [vendorNode(vendor, place, parameters, continues)],
		note: `### ${vendor.displayName}\nChoose your credential. ${note} Customers without ${nouns[channel]} get no message (option **Require**).`,
	};
};

/** A link of Portal Link, which works for as long as the user wants, and the flow that it leads to. */
export const signedLink =
	(redirect: Redirect): GetLink =>
	(asked) => {
		const { vendor, customer, message, campaign, toOne, record, require, flow } = asked;
		const [x, y] = asked.at;
		const { channel, alsoBy, note, portalOptions } = message;
		const lacking = alsoBy
			? `${nouns[channel]}, or ${nouns[alsoBy]} for a step by SMS,`
			: nouns[channel];
		const path = `${redirectPath(vendor)}-${flow}`;
		const signed = (named: Named, at: [number, number]) =>
			signLink(
				vendor,
				{ id: 'link', name: signNode, at },
				{
					customer: named,
					webhookUrl: `={{ $('${openedNode}').params.path }}`,
					days: 30,
					campaign,
					options: {
						require: require ?? needed[channel],
						...onceEach(toOne),
						// After an event, and in dunning, an opening counts for all messages to the customer.
						...(!toOne && !record && { row: rowInLink }),
					},
				},
				continues,
			);
		const contact = { id: 'contact', name: 'Get customer', at: [x, y] } satisfies Place;
		const first =
			record?.([x, y]) ??
			(portalOptions.loadContact && getCustomer(vendor, contact, customer, continues));
		return {
			nodes: first ? [first, signed(byCustomerId, [x + 220, y])] : [signed(customer, [x, y])],
			note: `### Your link\n${note}${whichContact(asked)} Make up a key for **${signNode}**: its form says how. The link leads to **${openedNode}** below${toOne ? '' : ': **publish** this workflow once'}. Customers without ${lacking} get no message (option **Require**).`,
			opens: redirectPart(vendor, redirect, {
				at: [0, y + (toOne ? belowEvent : belowCampaign)],
				path,
				pathIsElsewhere: false,
				company: `={{ $('${writeNode}').params.company }}`,
				from: channel === 'email' ? `={{ $('${mailNode}').params.fromEmail }}` : '',
				steps: stepsHere[channel],
			}),
		};
	};

// What is entered once, for the messages, holds for the page and the new link too. The other flow's
// nodes have not run by then, so it is read from their parameters.
const published =
	'**Publish** the workflow before you send, and keep it published while your links are valid.';
const stepsHere = {
	email: `Nothing to enter here: company and sender are those of **${writeNode}** and **${mailNode}**. If you send with another mail node, put it in place of **${newLinkNode}** too. ${published}`,
	sms: `The company is that of **${writeNode}**. Enter your sender in **${newLinkNode}**. ${published}`,
};

/** A customer may be in a list of many under two names. */
function onceEach(toOne?: true): { ifSameCustomerTwice?: 'first' } {
	return toOne ? {} : { ifSameCustomerTwice: 'first' };
}

/** Of a list of the user's own that has contacts too: those of the vendor are surely the customer's. */
function whichContact({ vendor, customer, message, flow }: Asked): string {
	const isAsked = message.portalOptions.loadContact === true && customer.mode !== 'email';
	if (flow !== 'list' || !isAsked) return '';
	const noun = { email: 'email', sms: 'phone number' }[message.channel];
	return ` The message goes to the ${noun} at ${vendor.displayName}; one in your list is not used.`;
}
