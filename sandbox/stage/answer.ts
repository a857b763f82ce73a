import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/**
 * What goes over the wire instead of a vendor's usual answer. With nothing but `delayMs` or
 * `cutOff` the vendor is played as usual, only late or cut off.
 */
export interface SandboxAnswer {
	/** Default 200. */
	status?: number;
	headers?: Record<string, string>;
	/** A string goes out as it is, anything else as JSON; absent means an empty body. */
	body?: string | object | null;
	/** Send half of the body, then destroy the socket. */
	cutOff?: boolean;
	/** Destroy the socket at once. */
	reset?: boolean;
	delayMs?: number;
	/** The vendor itself answers so, if not to this call. */
	isVendors?: boolean;
}

/** Thrown by a route to answer with an error in the vendor's own form. */
export class Refusal extends Error {
	constructor(readonly answer: SandboxAnswer) {
		super(`refused with status ${answer.status}`);
	}
}

/** Whether the answer says what to send, and not only how. */
export function hasContent(answer: SandboxAnswer): boolean {
	return answer.status !== undefined || answer.headers !== undefined || answer.body !== undefined;
}

export function sendAnswer(reply: FastifyReply, answer: SandboxAnswer): FastifyReply {
	const { status = 200, headers = {}, body = '' } = answer;
	reply.code(status).headers(headers);
	return typeof body === 'string' ? reply.send(body) : sendJson(reply, body);
}

/** Sends any value as JSON: Fastify itself takes a bare string for text and null for no body. */
export function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
	if (!reply.hasHeader('content-type')) reply.type('application/json; charset=utf-8');
	return reply.send(JSON.stringify(value));
}

export function sendError(
	error: FastifyError | Refusal,
	_request: FastifyRequest,
	reply: FastifyReply,
): FastifyReply {
	return error instanceof Refusal ? sendAnswer(reply, error.answer) : reply.send(error);
}
