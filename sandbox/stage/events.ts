import type { Customer } from './person';

/** An address that a vendor sends to. */
export interface Destination {
	url: string;
	/** What deliveries are signed with; null where nothing is signed. */
	secret: string | null;
}

/** A delivery before it is signed. */
export interface Unsigned {
	id: string;
	body: string;
	secret: string;
}

/** What a vendor can send. */
export interface EventType {
	name: string;
	/** What people call it, where its name does not say it. */
	words?: string;
}

/** How a vendor sends its events. */
export interface Events {
	types(): readonly EventType[];
	/** What it sends. Without an ID it is about the plain customer. Fails for an event or a customer that there is not. */
	payload(event: string, customerId?: string | number): object;
	/** Everyone who is to hear of an event. */
	hearing(event: string): Destination[];
	/** What a delivery to any address is signed with. */
	secretFor(url: string): string | null;
	/** Why nothing is sent there; null where it is. */
	refusal?(url: string): string | null;
	/** The headers that say whose delivery it is. */
	sign(delivery: Unsigned): Record<string, string> | Promise<Record<string, string>>;
}

/** The customer with the ID; without one the first, who is the plain one of the cast. */
export function customerWith<Anyone extends Customer>(
	customers: readonly Anyone[],
	id: string | number | undefined,
): Anyone {
	const customer = customers.find((each) => id === undefined || String(each.id) === String(id));
	if (!customer) throw new Error(`no customer ${id}`);
	return customer;
}
