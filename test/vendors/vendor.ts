import type { ICredentialType, IDataObject, INodeType } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { VendorName } from '../../scripts/vendors';
import type { VendorAnswers } from './answers';
import type { VendorCredential } from './credential';
import type { VendorAliases, VendorCustomers, VendorEmailSearch, VendorGet } from './customers';
import type { LifetimeChoice, VendorLifetimes } from './lifetimes';
import type { VendorLists } from './lists';
import type { VendorTrigger } from './triggers';

/** All that is particular to a vendor in tests. A part that it does not have is null. */
export interface TestedVendor {
	name: VendorName;
	setup: VendorSetup;
	credential: VendorCredential;
	customers: VendorCustomers;
	/** Null where the node does not give a customer's record. */
	get: VendorGet | null;
	aliases: VendorAliases | null;
	/** Null where the vendor itself finds who has an email, so that the node has no rows to choose from. */
	emailSearch: VendorEmailSearch | null;
	/** Null where the operations that give a link have no option Load Contact. */
	loadContact: true | null;
	answers: VendorAnswers;
	lifetimes: VendorLifetimes;
	/** Null where users cannot choose how long an access works. */
	lifetimeChoice: LifetimeChoice | null;
	/** Options of Get Portal Link that are refused, with the field that the failure names, beyond those that all have. */
	refusedOptions: Array<[options: IDataObject, field: string]>;
	/** The operation upon which the vendor itself sends a mail. */
	mail: { operation: string } | null;
	/** The IDs of all customers that a list shows, that of the field Customer too. */
	listedCustomers(sandbox: Sandbox): string[];
	lists: VendorLists | null;
	trigger: VendorTrigger | null;
}

/** The vendor as a user sets it up. */
export interface VendorSetup {
	node: new () => INodeType;
	credential: new () => ICredentialType;
	/** Whether users enter the address of the API. Of other vendors the credential has a hidden field for it. */
	hasBaseUrl: boolean;
	/** The fields of a good credential. */
	valuesOf(sandbox: Sandbox): { baseUrl: string; apiKey: string };
}
