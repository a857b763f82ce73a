import { Refusal, type SandboxAnswer } from '../stage/answer';

/** A failure in the form that most of Polar's have. */
export const polarError = (status: number, error: string, detail: string): SandboxAnswer => ({
	status,
	body: { error, detail },
});

export const notFound = (): Refusal =>
	new Refusal(polarError(404, 'ResourceNotFound', 'Not found'));

/** What is wrong with a token, in the form that OAuth has for it. */
export const refusedToken = (status: number, error: string, description: string): Refusal =>
	new Refusal({ status, body: { error, error_description: description } });

interface Fault {
	loc: string[];
	msg: string;
	type?: string;
	input: unknown;
}

/** What is wrong with fields of a request. What was sent stands in it too. */
export const invalid = (...faults: Fault[]): Refusal =>
	new Refusal({
		status: 422,
		body: {
			error: 'RequestValidationError',
			detail: faults.map((fault) => ({ type: 'value_error', ...fault })),
		},
	});
