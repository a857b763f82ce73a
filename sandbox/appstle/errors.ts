import { Refusal, type SandboxAnswer } from '../answer';

const titles = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
} as const;

/** Problem details as Spring writes them. */
export function problem(status: keyof typeof titles, detail: string): SandboxAnswer {
	return {
		status,
		headers: { 'content-type': 'application/problem+json' },
		body: { type: 'about:blank', title: titles[status], status, detail },
	};
}

export const refusal = (status: keyof typeof titles, detail: string): Refusal =>
	new Refusal(problem(status, detail));
