import type { Vendor } from '../../scripts/vendors';
import type { Named, PortalOptions, Topic, Words } from './ourNodes';
import type { Customer } from './start';

/** What the examples of a vendor say and do that is the vendor's own. */
export interface VendorExamples {
	campaigns: OwnList[];
	segments: Segment[];
	/** At least one for a vendor with a trigger. */
	events: Event[];
	redirect: Redirect;
	/** The one vendor that the campaign for several workers is about. */
	inChunks?: Chunks;
	/** A campaign with signed links, for a vendor whose other lists have its own. */
	signedLinks?: OwnList & { file: string };
	/** A row of reminders, for a vendor that says who has not paid. */
	dunning?: Dunning;
	/** Whether the vendor's own links end too soon for a mail, so that links of Portal Link are sent. */
	linksAreShortLived?: true;
}

/** What customers get with the link, and how. */
export interface Message {
	channel: 'email' | 'sms';
	/** Also by SMS, where an item says so in `stepChannel`. */
	alsoBy?: 'sms';
	/** What Compose writes about. Default: the portal. */
	about?: Topic;
	/** In place of the texts of Compose. */
	words?: Words;
	/** What Compose is told of the unpaid invoices; expressions. Default: what One per Customer gives. */
	unpaid?: { amounts: string; count: string };
	/** The customer's; an expression. Default: English. */
	language?: string;
	/** Beside the node that gets the link. */
	note: string;
	portalOptions: PortalOptions;
	/** What its recipe says, beside its picture. */
	recipe?: string;
	/** What the vendor calls a customer, where that is another word. */
	person?: string;
}

/** A campaign for a list of the user's own. */
export type OwnList = Message & {
	/** Where that is more than by which channel they go. */
	title?: string;
	/** How the node names a customer, by which field of the list, and what that is called, such as `ID`. */
	mode: Named['mode'];
	field: string;
	named: string;
	/** What each item of the list needs. */
	needs: string;
	customers: Customer[];
	/** What the link leads to, where that is more than “their Acme portal”. */
	portal?: string;
	/** Whether all get the vendor's page on which customers log in, which needs no request for each. */
	loginPage?: true;
};

/** A campaign for customers that the vendor finds. */
export type Segment = Message & {
	file: string;
	title: string;
	/** Of its recipe, where that is not the title. */
	heading?: string;
	/** Who is found, as in “Finds all customers with …”. */
	finds: string;
	/** What the link leads to, where that is more than “their Acme portal”. */
	portal?: string;
	/** What is done with the link, once for each customer. */
	sends: string;
	/** What is listed, its rows such as `overdue invoices`, the note beside it, and the parameters that choose them. */
	list: { rows: string; title: string; note: string; resource: string; parameters: object };
};

/** Reminders of what is unpaid, step by step. */
export interface Dunning {
	/** What is listed, and the parameters that choose it. */
	resource: 'invoice' | 'order' | 'payment' | 'transaction';
	/** What customers call it. Default: as the vendor does. */
	called?: 'invoice';
	/** How the last step goes out. Default: by SMS. */
	lastBy?: 'email';
	parameters: object;
	/** Beside the node that lists. */
	note: string;
	/** Where the customers' time zones come from, for the note. Default: from a node of the user's own. */
	timeZones?: string;
	/** Of the node that asks for one of them again. */
	options: { loadContact?: true };
	recipe: string;
}

/** A flow that an event of the vendor starts. */
export type Event = Message & {
	file: string;
	/** Also the name of the trigger's node. */
	title: string;
	/** Of its recipe. */
	heading: string;
	/** As in “Starts by itself when a payment fails”. */
	when: string;
	/** How the trigger is set up, and what to know about the event. */
	setUp: string;
	event: string;
	/** A customer gets one message for each of these: what it is called, and what tells it apart; for an expression. */
	onceFor: { each: 'invoice' | 'payment'; id: string };
	/** How its signed links open the portal, where that is otherwise than the vendor's usual way. */
	opens?: Redirect;
};

/** The flow that signed links lead to. */
export interface Redirect {
	/** Added to the note beside the node that gets the link. */
	note?: string;
	portalOptions?: PortalOptions;
}

export interface Chunks {
	portalOptions: PortalOptions;
}

/** A vendor, and what its examples say. */
export interface Described {
	vendor: Vendor;
	examples: VendorExamples;
}
