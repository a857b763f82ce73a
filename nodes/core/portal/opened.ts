import type { Lifetime, LifetimeBounds } from './lifetime';

/** The account that a result opens: what a run has to know of it until all items are done. */
export interface Opened {
	/** What the customer goes by: the surest first, then what the user gave and what the provider tells. */
	names: readonly string[];
	customerName: string | null;
	/** How long the result can be used; missing where the result is no access that ends. */
	term?: Term;
}

/** How long an access works, and how long it has to. */
export interface Term {
	lifetime: Lifetime;
	bounds: LifetimeBounds;
	/** The customer as messages name it. */
	subject: string;
}
