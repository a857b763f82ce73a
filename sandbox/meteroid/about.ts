import type { MeteroidCustomer } from './customers';
import type { MeteroidInvoice } from './invoices';
import type { MeteroidSubscription } from './subscriptions';
import type { Version } from './version';

/** What an event is about. */
export interface About {
	type: string;
	version: Version;
	customer: MeteroidCustomer;
	/** One of the customer's, if there is one. */
	invoice: MeteroidInvoice | undefined;
	subscription: MeteroidSubscription | undefined;
}

export type Fields = Record<string, unknown>;
