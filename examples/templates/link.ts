import type { Vendor } from '../../scripts/vendors';
import { continues, type Node, type Place } from './flow';
import {
	byCustomerId,
	getCustomer,
	getPortalLink,
	redirectPath,
	signLink,
	type Contact,
	type Named,
} from './ourNodes';
import type { Message } from './vendor';

/** The nodes that get a customer's link, one after the other, and the note beside them. */
export interface Link {
	nodes: [Node, ...Node[]];
	note: string;
}

interface Asked {
	vendor: Vendor;
	customer: Named;
	message: Message;
	/** Where the first of its nodes is. */
	at: [number, number];
	/** What the messages are noted as, for one that is sent to many; an expression. */
	campaign?: string;
}

export type GetLink = (asked: Asked) => Link;

const needed: Record<Message['channel'], Contact[]> = { email: ['email'], sms: ['phone'] };
const nouns = { email: 'an email', sms: 'a phone number' };

/** The vendor's own link. */
export const vendorLink: GetLink = ({ vendor, customer, message, at, campaign }) => {
	const { channel, note, portalOptions } = message;
	const options = { ...portalOptions, require: needed[channel], ...onceFor(campaign) };
	return {
		nodes: [getPortalLink(vendor, at, { customer, options })],
		note: `### ${vendor.displayName}\nChoose your credential. ${note} Customers without ${nouns[channel]} fail (**Require**).`,
	};
};

/** A link of Portal Link, which works for as long as the user wants. */
export const signedLink: GetLink = ({ vendor, customer, message, at: [x, y], campaign }) => {
	const { channel, note, portalOptions } = message;
	const { displayName } = vendor;
	const signed = (named: Named, at: [number, number]) =>
		signLink(
			vendor,
			{ id: 'link', name: 'Sign a link', at },
			{
				customer: named,
				webhookUrl: '',
				days: 30,
				campaign,
				options: { require: needed[channel], ...onceFor(campaign) },
			},
			continues,
		);
	const contact = { id: 'contact', name: 'Get customer', at: [x, y] } satisfies Place;
	return {
		nodes: portalOptions.loadContact
			? [getCustomer(vendor, contact, customer, continues), signed(byCustomerId, [x + 220, y])]
			: [signed(customer, [x, y])],
		note: `### Your link\n${note} Publish *Open a portal: ${displayName}*, enter its path, **${redirectPath(vendor)}**, as **Webhook URL**, and choose the same signing key. Customers without ${nouns[channel]} fail (**Require**).`,
	};
};

/** A customer may be in a list of many under two names. */
function onceFor(campaign?: string): { ifSameCustomerTwice?: 'first' } {
	return campaign === undefined ? {} : { ifSameCustomerTwice: 'first' };
}
