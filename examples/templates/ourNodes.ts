import { nodeType, type Vendor } from '../../scripts/vendors';
import { continues, node, type Node, type Place, type Settings } from './flow';

const packageName = 'n8n-nodes-customer-portal';
/** Of all nodes but the triggers. */
const version = 2;

/** How the node names a customer, mostly by a field of the item. */
export interface Named {
	mode: 'id' | 'email' | 'alias';
	value: string;
}

export const byCustomerId: Named = { mode: 'id', value: '={{ $json.customerId }}' };

export function locator({ mode, value }: Named): object {
	return { __rl: true, mode, value };
}

/** What a customer must have for a message to reach them. */
export type Contact = 'email' | 'phone';

/** Options of the operation that gets a link; each vendor has some of its own. */
export interface PortalOptions {
	require?: Contact[];
	ifSameCustomerTwice?: 'first';
	lifetime?: { duration: { amount: number; unit: 'days' | 'hours' } };
	loadContact?: boolean;
	look?: { page: string };
	flow?: { flow: { type: string } };
	giveUpAfterSeconds?: number;
	timeoutSeconds?: number;
}

interface Portal {
	customer: Named;
	includeInputFields?: boolean;
	options: PortalOptions;
}

/** The vendor's node, which gets the link. */
export function getPortalLink(
	vendor: Vendor,
	at: Place['at'],
	{ customer, includeInputFields = true, options }: Portal,
): Node {
	const parameters = {
		resource: 'customerPortal',
		operation: vendor.linkOperation,
		customer: locator(customer),
		output: 'link',
		includeInputFields,
		options,
	};
	const place = { id: 'portal', name: 'Get portal link', at };
	return vendorNode(vendor, place, parameters, continues);
}

/** Any operation of the vendor's node. */
export function vendorNode(
	vendor: Vendor,
	place: Place,
	parameters: object,
	settings?: Settings,
): Node {
	return node(`${packageName}.${nodeType(vendor)}`, version, place, parameters, settings);
}

/** Without an ID of its webhook: n8n gives each import one, by which two can be published and nobody knows the address. */
export function triggerNode(vendor: Vendor, place: Place, event: string): Node {
	const type = `${packageName}.${nodeType(vendor)}Trigger`;
	return node(type, 1, place, { events: [event], otherEvents: '' });
}

interface SignedLink {
	customer: Named;
	webhookUrl: string;
	days: number;
	campaign?: string;
	options?: {
		/** Also as an expression. */
		require?: Contact[] | string;
		ifSameCustomerTwice?: 'first';
		/** Where its opening is noted. */
		row?: string;
		allowLocalAddresses?: true;
	};
}

export function signLink(
	{ name }: Vendor,
	place: Place,
	{ customer, webhookUrl, days, campaign = '', options = {} }: SignedLink,
	settings?: Settings,
): Node {
	const parameters = {
		resource: 'link',
		operation: 'create',
		provider: name,
		customer: locator(customer),
		webhookUrl,
		validFor: days,
		validForUnit: 'days',
		campaign,
		includeInputFields: true,
		options,
	};
	return portalLink(place, parameters, settings);
}

/** Of the flow that signed links lead to. */
export function redirectPath({ name }: Vendor): string {
	return `open-portal-${name}`;
}

interface Page {
	path: string;
	company: string;
}

/** Where signed links lead: it shows the page, and starts the flow when its button is pressed. */
export function linkTrigger({ name }: Vendor, place: Place, { path, company }: Page): Node {
	const parameters = { provider: name, path, company, sendNewLinks: true };
	return node(`${packageName}.portalLinkTrigger`, 1, place, parameters, { webhookId: path });
}

/** Answers the visitor who has pressed the button. */
export function sendToPortal(place: Place): Node {
	return portalLink(place, { resource: 'page', operation: 'answer', includeInputFields: true });
}

/** What a message can be about, other than the portal. */
export type Topic = 'failedPayment' | 'newInvoice' | 'unpaidInvoices';

/** Words in place of those that Compose has. */
export interface Words {
	emailSubject?: string;
	/** What mail and text message say before the link. */
	message?: string;
}

interface Composed {
	/** Default: empty, for the user to enter. */
	company?: string;
	about?: Topic;
	language?: string;
	words?: Words;
	unpaid?: { amounts: string; count: string };
}

/** Writes the message around a link. */
export function compose(
	place: Place,
	{ company = '', about, language = '', words, unpaid }: Composed,
	settings?: Settings,
): Node {
	const parameters = {
		resource: 'message',
		operation: 'compose',
		...(about && { about }),
		...unpaid,
		company,
		language,
		includeInputFields: true,
		options: { ...words },
	};
	return portalLink(place, parameters, settings);
}

/** An operation on all items of a campaign. */
export function campaignOperation(
	place: Place,
	operation: string,
	parameters: object = {},
	settings?: Settings,
): Node {
	return portalLink(place, { resource: 'campaign', operation, ...parameters }, settings);
}

/** What the vendor knows of a customer. */
export function getCustomer(
	vendor: Vendor,
	place: Place,
	customer: Named,
	settings?: Settings,
): Node {
	const parameters = {
		resource: 'customer',
		operation: 'get',
		customer: locator(customer),
		simplify: true,
		includeInputFields: true,
		options: {},
	};
	return vendorNode(vendor, place, parameters, settings);
}

function portalLink(place: Place, parameters: object, settings?: Settings): Node {
	return node(`${packageName}.portalLink`, version, place, parameters, settings);
}
