import type { IDataObject } from 'n8n-workflow';
import type { Conditions, Sandbox } from '../../sandbox';

export interface VendorLifetimes {
	/** All that can be known of how long an access works. */
	known: KnownLifetime[];
	/** An access that has already ended. */
	ended: LifetimeSituation;
}

export interface LifetimeSituation {
	operation?: string;
	options?: IDataObject;
	conditions?: Partial<Conditions>;
	/** The body of the answer, in place of the sandbox's own. */
	answer?(sandbox: Sandbox): object | Promise<object>;
}

export interface KnownLifetime extends LifetimeSituation {
	/** Goes on from the vendor's name. */
	title: string;
	expirySource: 'response' | 'token' | 'documented' | 'never' | 'unknown';
	/** Null where it never ends, or nobody knows when. */
	seconds: number | null;
	/** Whether it is known when the access was issued. */
	isIssueKnown: boolean;
}

/** The option Expires In, in seconds. */
export interface LifetimeChoice {
	least: number;
	most: number;
}
