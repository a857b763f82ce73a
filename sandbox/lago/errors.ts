import { Refusal, type SandboxAnswer } from '../stage/answer';

const names: Readonly<Record<number, string>> = {
	400: 'BadRequest: param is missing or the value is empty',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
};

/** A failure in Lago's form. */
export const lagoError = (status: number, code?: string): SandboxAnswer => ({
	status,
	body: { status, error: names[status], ...(code !== undefined && { code }) },
});

export const refused = (status: number, code?: string): Refusal =>
	new Refusal(lagoError(status, code));

/** What the server cannot take, by the name of the field. */
export function invalid(details: Record<string, string[]>): Refusal {
	const said = { error: 'Unprocessable Entity', code: 'validation_errors', error_details: details };
	return new Refusal({ status: 422, body: { status: 422, ...said } });
}
