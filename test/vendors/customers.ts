import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { PortalRun } from '../support/portals';

/** How customers are named, and what is known of them. */
export interface VendorCustomers {
	/** How the operations that give a link can be told whose. */
	ways: Way[];
	/** As IDs usually are. */
	sampleId: string;
	/** An ID of the right form that nobody has. */
	unknownId: string;
	/** Runs for somebody who does not exist, beyond Get Portal Link by ID and by email. */
	unknown: PortalRun[];
	/** Other ways in which people and programs write an ID. */
	otherForms: Array<(id: string) => string>;
	/** What is like an ID and is none, beyond what no vendor has for one. */
	refusedIds: string[];
	/** Whether users choose what their customers' IDs are, so that slashes and question marks may be in them. */
	mayBeAnyText?: true;
	/** Whether the vendor keeps their phones. */
	havePhones: boolean;
	/** Whether somebody can be a customer without an email. */
	mayLackEmail: boolean;
	/** The answer to the call for a customer's record. */
	recordOf(customer: KnownCustomer): object;
}

/** The operation Get of the customers. */
export interface VendorGet {
	/** What it tells of a customer after ID, name, email and phone. */
	ownFields: string[];
	/** The name of the email in the vendor's own record. */
	emailKey: string;
}

export interface Way {
	operation: string;
	by: 'list' | 'id' | 'email' | 'alias';
	/** What is entered for an ID; the ID as a text where there is nothing. */
	written?: (id: string) => IDataObject[string];
	/** Whether the customer is looked up on the way, so that name and email are known. */
	isLookedUp: boolean;
}

export interface KnownCustomer {
	id: string | number;
	alias?: string;
	name?: string;
	email?: string;
	phone?: string;
	/** ISO 3166-1 alpha-2. */
	country?: string;
}

export interface VendorAliases {
	/** A customer who has one. */
	customerOf(sandbox: Sandbox): { id: string; name: string; alias: string };
	/** What the node calls the way to name a customer by it, and the field that holds it. */
	way: string;
	field: string;
	/** What nobody can have for an alias. */
	refused: string[];
	/** What is refused as an ID, as the vendor would take it for an alias. */
	refusedAsIds: string[];
}

export interface VendorEmailSearch {
	/** The parameter of the query that holds the email. */
	parameter: string;
	/** A page of the search's rows, and whether others follow. */
	pageOf(rows: Array<Partial<KnownCustomer> | null>, hasMore: boolean): object;
}
