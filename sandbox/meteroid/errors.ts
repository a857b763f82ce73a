import type { SandboxAnswer } from '../answer';

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

/** Malformed input never reaches Meteroid's own code: its web framework refuses it in plain text. */
export function plainTextError(status: 400 | 415 | 422, message: string): SandboxAnswer {
	return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: message };
}
