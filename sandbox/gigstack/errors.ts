import type { SandboxAnswer } from '../stage/answer';
import type { Conditions } from './conditions';

const codes = {
	unauthorized: 401,
	invalid_token: 401,
	insufficient_permissions: 403,
	master_team_required: 403,
	webhook_plan_required: 403,
	forbidden: 403,
	validation_failed: 400,
	missing_required_field: 400,
	resource_not_found: 404,
	webhook_revision_conflict: 409,
	rate_limit_exceeded: 429,
	internal_server_error: 500,
	service_unavailable: 503,
} as const;

export function gigstackError(code: keyof typeof codes, message: string): SandboxAnswer {
	return { status: codes[code], body: { error: { code, message } } };
}

/** Accounts differ in how they say that something is unknown. */
export function unknown(
	what: 'Client' | 'Payment',
	inside200: Conditions['gigstackFailsIn200'],
): SandboxAnswer {
	const message = `${what} not found`;
	const honest = gigstackError('resource_not_found', message);
	switch (inside200) {
		case 'success':
			return { body: { success: false, message } };
		case 'errorText':
			return { body: { error: message } };
		case 'errorObject':
			return { body: honest.body };
		default:
			return honest;
	}
}

/** What a call that is no more may answer; none of it says which client is meant. */
export function retiredCall(status: 404 | 405 | 410): SandboxAnswer {
	if (status === 404) return gigstackError('resource_not_found', 'Not found');
	return { status, body: { message: status === 405 ? 'Method not allowed' : 'Gone' } };
}
