import { describeFailure, isRecord, safeDetail } from '../core';
import type { Failure, FailureCode } from '../core';

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

/** The failure that an answer with status 200 can carry; null in a good one. */
export function failureInside(answer: Record<string, unknown>, subject: string): Failure | null {
	const { success, error, message } = answer;
	if (success !== false && !error) return null;
	const { code = error, message: reason = message } = isRecord(error) ? error : {};
	const said = safeDetail(`${String(code ?? '')} ${String(reason ?? '')}`, []);
	const known = typeof code === 'string' ? codes[code] : undefined;
	const failureCode = known ?? (/not.found/i.test(said) ? 'not_found' : 'unexpected_answer');
	return describeFailure(failureCode, { vendor: 'gigstack', subject, detail: said });
}
