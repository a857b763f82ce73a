import { Refusal, type SandboxAnswer } from '../stage/answer';

interface Details {
	code?: string;
	param?: string;
	type?: 'invalid_request_error' | 'api_error' | 'idempotency_error';
}

export function stripeError(
	status: number,
	message: string,
	{ type = status >= 500 ? 'api_error' : 'invalid_request_error', ...details }: Details = {},
): SandboxAnswer {
	return { status, body: { error: { type, message, ...details } } };
}

export const refused = (...error: Parameters<typeof stripeError>): Refusal =>
	new Refusal(stripeError(...error));

/** An object that there is not; in the other mode there may be one. */
export function missing(
	what: string,
	id: string,
	{
		status = 404,
		param = 'id',
		elsewhere,
	}: { status?: number; param?: string; elsewhere?: string } = {},
): Refusal {
	const other = elsewhere ? `; ${elsewhere}` : '';
	return refused(status, `No such ${what}: '${id}'${other}`, { code: 'resource_missing', param });
}

/** A parameter that no such call has. */
export const unknownParameter = (param: string): Refusal =>
	refused(400, `Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
