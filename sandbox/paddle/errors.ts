import { randomUUID } from 'node:crypto';
import { Refusal, type SandboxAnswer } from '../stage/answer';

interface Field {
	field: string;
	message: string;
}

export function paddleError(
	status: number,
	code: string,
	detail: string,
	errors?: Field[],
): SandboxAnswer {
	const error = {
		type: status === 429 || status >= 500 ? 'api_error' : 'request_error',
		code,
		detail,
		documentation_url: `https://developer.paddle.com/errors/shared/${code}`,
		...(errors && { errors }),
	};
	return { status, body: { error, meta: meta() } };
}

export const refused = (...error: Parameters<typeof paddleError>): Refusal =>
	new Refusal(paddleError(...error));

export const notFound = (id: string): Refusal =>
	refused(404, 'not_found', `Entity ${id} not found`);

export const invalidField = (field: string, message: string): Refusal =>
	refused(400, 'invalid_field', 'Request does not pass validation.', [{ field, message }]);

export const meta = () => ({ request_id: randomUUID() });
