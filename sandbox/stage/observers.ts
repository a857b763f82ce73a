import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VendorName } from '../../scripts/vendors';
import type { SharedConditions } from './conditions';

/** A call to a vendor, and how the sandbox has answered it. */
export interface Exchange<Conditions = SharedConditions> {
	provider: VendorName;
	method: string;
	/** As sent on the wire, still encoded, without the vendor's own path before it; with the query. */
	target: string;
	headers: IncomingHttpHeaders;
	/** Empty without a body. */
	body: string;
	/** Null where the vendor is not played: a test, a fault or nobody has answered in its place. */
	answer: { status: number; contentType: string; body: string } | null;
	/** Those in force: which variant of the vendor is played. */
	conditions: Readonly<Conditions>;
}

/** An event as the sandbox itself writes it, on its way to one address. */
export interface Delivery<Conditions = SharedConditions> {
	provider: VendorName;
	event: string;
	payload: object;
	/** Those in force: which variant of the vendor is played. */
	conditions: Readonly<Conditions>;
}

export interface Observer {
	exchange(exchange: Exchange): void;
	delivery(delivery: Delivery): void;
}

/** Those who see what every sandbox of this process is asked and says. */
export const observers = new Set<Observer>();

export function showExchange(
	name: VendorName,
	{ method, originalUrl, headers, body }: FastifyRequest,
	{ answer, conditions }: Pick<Exchange, 'answer' | 'conditions'>,
): void {
	const exchange: Exchange = {
		provider: name,
		method,
		target: originalUrl.slice(`/${name}`.length),
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
