import type { Conditions, Sandbox } from '../../sandbox';

export interface VendorLifetimes {
	/** All that can be known of how long an access works. */
	known: KnownLifetime[];
	/** An access that has already ended; null where nobody tells when one does. */
	ended: LifetimeSituation | null;
}

export interface LifetimeSituation {
	operation?: string;
	/** What the option Lifetime asks for, in seconds. */
	asked?: number;
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

/** What the option Lifetime takes, in seconds: whole minutes. */
export interface LifetimeChoice {
	least: number;
	most: number;
}
