import { codeFor, isRecord, textOrNull, type FailureCode, type FailureInBody } from '../core';

/** gigstack's codes, as its documentation and its own client know them. */
const codes: Record<string, FailureCode> = {
	unauthorized: 'unauthorized',
	invalid_token: 'unauthorized',
	forbidden: 'forbidden',
	insufficient_permissions: 'forbidden',
	operation_not_allowed: 'forbidden',
	master_team_required: 'forbidden',
	webhook_plan_required: 'forbidden',
	webhook_configuration_forbidden: 'forbidden',
	original_credential_required: 'forbidden',
	original_credential_configuration_required: 'forbidden',
	resource_not_found: 'not_found',
	file_not_found: 'not_found',
	validation_failed: 'invalid_input',
	invalid_request_body: 'invalid_input',
	missing_required_field: 'invalid_input',
	invalid_field_value: 'invalid_input',
	invalid_file_format: 'invalid_input',
	business_rule_violation: 'invalid_input',
	resource_already_exists: 'invalid_input',
	resource_conflict: 'invalid_input',
	webhook_revision_conflict: 'invalid_input',
	data_integrity_error: 'invalid_input',
	rate_limit_exceeded: 'rate_limited',
	external_service_error: 'unreachable',
	payment_processor_error: 'unreachable',
	cfdi_service_error: 'unreachable',
	internal_server_error: 'unreachable',
	service_unavailable: 'unreachable',
	database_error: 'unreachable',
	file_upload_error: 'unreachable',
};

/** Statuses that leave nothing to a code in the body: a limit is one whatever the body says. */
const plainStatuses = [401, 403, 404, 429];

/** The failure that an answer carries, which with gigstack can have status 200; null in a good one. */
export function failureInBody(body: unknown, status: number): FailureInBody | null {
	if (!isRecord(body) || (body.success !== false && !body.error)) return null;
	const { error } = body;
	const { code, message } = isRecord(error) ? error : { code: error, message: body.message };
	const words = [code, message].flatMap((value) => textOrNull(value) ?? []).join(': ');
	return { code: meaning(status, code, words), words };
}

function meaning(status: number, code: unknown, words: string): FailureCode {
	if (status >= 500 || plainStatuses.includes(status)) return codeFor(status);
	const known = typeof code === 'string' ? codes[code] : undefined;
	if (known !== undefined) return known;
	if (status >= 400) return codeFor(status);
	return /not.found/i.test(words) ? 'not_found' : 'unexpected_answer';
}
