import { isRecord, textOrNull, type FailureCode, type FailureInBody } from '../core';

/** gigstack's codes, as its own client knows them. */
const codes: Record<string, FailureCode> = {
	unauthorized: 'unauthorized',
	invalid_token: 'unauthorized',
	forbidden: 'forbidden',
	insufficient_permissions: 'forbidden',
	operation_not_allowed: 'forbidden',
	resource_not_found: 'not_found',
	validation_failed: 'invalid_input',
	missing_required_field: 'invalid_input',
	rate_limit_exceeded: 'rate_limited',
	internal_server_error: 'unreachable',
	service_unavailable: 'unreachable',
};

/** The failure that an answer carries, which with gigstack can have status 200; null in a good one. */
export function failureInBody(body: unknown): FailureInBody | null {
	if (!isRecord(body) || (body.success !== false && !body.error)) return null;
	const { error } = body;
	const { code, message } = isRecord(error) ? error : { code: error, message: body.message };
	const words = [code, message].flatMap((value) => textOrNull(value) ?? []).join(': ');
	const known = typeof code === 'string' ? codes[code] : undefined;
	const guess = /not.found/i.test(words) ? 'not_found' : 'unexpected_answer';
	return { code: known ?? guess, words };
}
