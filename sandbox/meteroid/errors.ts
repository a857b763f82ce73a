import { Refusal, type SandboxAnswer } from '../stage/answer';

const codes = {
	400: 'BAD_REQUEST',
	401: 'UNAUTHORIZED',
	403: 'FORBIDDEN',
	404: 'NOT_FOUND',
	429: 'TOO_MANY_REQUESTS',
	500: 'INTERNAL_SERVER_ERROR',
	503: 'INTERNAL_SERVER_ERROR',
} as const;

export function meteroidError(status: keyof typeof codes, message: string): SandboxAnswer {
	return { status, body: { code: codes[status], message } };
}

/** The same for an unknown customer and an unknown route. */
export const notFound = meteroidError(404, 'Resource not found');

/** What the server says of any trouble of its own. */
export const internalError = meteroidError(
	500,
	'Internal server error. Please refer to logs or support.',
);

/** Malformed input never reaches Meteroid's own code: its web framework refuses it in plain text. */
export function plainTextError(status: 400 | 413 | 415 | 422, message: string): SandboxAnswer {
	return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: message };
}

/** A query or a path that the framework refuses. */
export const malformed = (message: string): Refusal => new Refusal(plainTextError(400, message));

/** The database takes no NUL: what has one fails there. Fails with a Refusal. */
export function refuseNul(text: string): void {
	if (text.includes('\0')) throw new Refusal(internalError);
}
