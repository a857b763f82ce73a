import type { Vendor } from '../../scripts/vendors';
import { continues, type Node } from './flow';
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
	nodes: Node[];
	note: string;
}

export type GetLink = (vendor: Vendor, customer: Named, message: Message) => Link;

const needed: Record<Message['channel'], Contact[]> = { email: ['email'], sms: ['phone'] };
const nouns = { email: 'an email', sms: 'a phone number' };

/** The vendor's own link. */
export const vendorLink: GetLink = (vendor, customer, { channel, note, portalOptions }) => {
	const options = { ...portalOptions, require: needed[channel] };
	return {
		nodes: [getPortalLink(vendor, [640, 0], { customer, options })],
		note: `### ${vendor.displayName}\nChoose your credential. ${note} Customers without ${nouns[channel]} fail (**Require**).`,
	};
};

/** A link of Portal Link, which works for as long as the user wants. */
export const signedLink: GetLink = (vendor, customer, { channel, note, portalOptions }) => {
	const { displayName } = vendor;
	const contact = portalOptions.loadContact
		? [
				getCustomer(
					vendor,
					{ id: 'contact', name: 'Get customer', at: [640, 0] },
					customer,
					continues,
				),
			]
		: [];
	const at: [number, number] = [640 + 220 * contact.length, 0];
	const signed = signLink(
		vendor,
		{ id: 'link', name: 'Sign a link', at },
		{
			customer: contact.length > 0 ? byCustomerId : customer,
			webhookUrl: '',
			days: 30,
			options: { require: needed[channel] },
		},
		continues,
	);
	return {
		nodes: [...contact, signed],
		note: `### Your link\n${note} Publish *Open a portal: ${displayName}*, enter its path, **${redirectPath(vendor)}**, as **Webhook URL**, and choose the same signing key. Customers without ${nouns[channel]} fail (**Require**).`,
	};
};
