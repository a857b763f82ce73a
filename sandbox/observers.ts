import type { IncomingHttpHeaders } from 'node:http';
import type { Conditions } from './conditions';
import type { ProviderName } from './recorder';

/** A call to a provider, and how the sandbox has answered it. */
export interface Exchange {
	provider: ProviderName;
	method: string;
	/** As sent on the wire, still encoded, without the provider's prefix; with the query. */
	target: string;
	headers: IncomingHttpHeaders;
	/** Empty without a body. */
	body: string;
	/** Null where the provider is not played: a test, a fault or nobody has answered in its place. */
	answer: { status: number; contentType: string; body: string } | null;
	/** Those in force: which variant of the provider is played. */
	conditions: Readonly<Conditions>;
}

/** An event as the sandbox itself writes it, on its way to one address. */
export interface Delivery {
	provider: ProviderName;
	event: string;
	payload: object;
	/** Those in force: which variant of the provider is played. */
	conditions: Readonly<Conditions>;
}

export interface Observer {
	exchange(exchange: Exchange): void;
	delivery(delivery: Delivery): void;
}

/** Those who see what every sandbox of this process is asked and says. */
export const observers = new Set<Observer>();
