import type { FastifyInstance } from 'fastify';

/** Leaves bodies as text: each vendor has its own way to refuse a malformed one. */
export function takeBodiesAsText(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		'*',
		{ parseAs: 'string' },
		async (_request: unknown, body: unknown) => body,
	);
}

/** The JSON in a body, or undefined where there is none. */
export function json(body: unknown): unknown {
	if (typeof body !== 'string') return undefined;
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}
