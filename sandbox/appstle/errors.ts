import { Refusal, type SandboxAnswer } from '../stage/answer';

/** Problem details, with the text for people in `message` and `title`. */
export function problem(status: number, text: string): SandboxAnswer {
	return {
		status,
		headers: { 'content-type': 'application/problem+json' },
		body: { type: 'about:blank', title: text, status, message: text },
	};
}

export const refusal = (status: number, text: string): Refusal =>
	new Refusal(problem(status, text));
