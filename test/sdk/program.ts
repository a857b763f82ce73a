/** A program that holds a vendor's SDK, and does with it what it is told. */
export interface Program {
	ask(order: object): Promise<Accepted>;
	stop(): void;
}

/** What the SDK says of an answer or an event. */
export interface Accepted {
	/** Why it did not take it; null where it did. */
	problem: string | null;
	/** Fields that it does not know, such as `Invoice.promotional_credits`. */
	unknown: string[];
}
