import { codeFor, isRecord, recordOrEmpty, textOrNull } from '../core';
import type { FailureCode, FailureInBody } from '../core';

/** What is wrong with a key Paddle says by code alone: the status is 403 for all of it. */
export const badKeyCodes = ['authentication_missing', 'authentication_malformed', 'invalid_token'];

/** Paddle's codes that say more than the status. */
const codes: Readonly<Record<string, FailureCode>> = {
	...Object.fromEntries(badKeyCodes.map((code) => [code, 'unauthorized' as const])),
	concurrent_modification: 'unreachable',
	entity_archived: 'invalid_input',
	paddle_billing_not_enabled: 'forbidden',
};

export const classicAdvice =
	'This account uses Paddle Classic, which is another API. The node works with Paddle Billing.';

const advices: Readonly<Record<string, string>> = {
	entity_archived:
		'The customer is archived at Paddle. Make them active there, or take them off your list.',
	paddle_billing_not_enabled: classicAdvice,
};

/** The failure that Paddle tells in a body: what happened by its code, and its words. Null for a body of anybody else's. */
export function failureInBody(body: unknown, status: number): FailureInBody | null {
	const { error } = recordOrEmpty(body);
	if (status < 400 || !isRecord(error)) return null;
	const code = String(error.code);
	const fields = Array.isArray(error.errors) ? error.errors.map(recordOrEmpty) : [];
	const words = [error.detail, ...fields.map(({ field, message }) => `${field}: ${message}`)];
	const said = words.flatMap((one) => textOrNull(one) ?? []).join(' ');
	return {
		code: codes[code] ?? codeFor(status),
		words: [`HTTP ${status}`, said].filter(Boolean).join(': '),
		advice: advices[code],
	};
}
