import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Conditions } from './conditions';
import type { Provider } from './provider';
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

export function showExchange(
	{ name, prefix }: Provider,
	{ method, originalUrl, headers, body }: FastifyRequest,
	{ answer, conditions }: Pick<Exchange, 'answer' | 'conditions'>,
): void {
	const exchange: Exchange = {
		provider: name,
		method,
		target: originalUrl.slice(prefix.length),
		headers,
		body: typeof body === 'string' ? body : '',
		answer,
		conditions,
	};
	for (const observer of observers) observer.exchange(exchange);
}

export const answerIn = (reply: FastifyReply, payload: unknown): Exchange['answer'] => ({
	status: reply.statusCode,
	contentType: String(reply.getHeader('content-type') ?? ''),
	body: typeof payload === 'string' ? payload : '',
});
