import { codeFor, isRecord, keysOf, recordOrEmpty, textOrNull, type FailureInBody } from '../core';

const elsewhere =
	'The answer is the same if the key belongs to another account or Base URL in the credential is wrong.';

/** What to do, where the code says more than the status. */
const advices: Readonly<Record<string, string>> = {
	customer_not_found: `Check the customer: by ID means the External ID that your own system gave, not Lago's ID. ${elsewhere}`,
	resource_not_found:
		'Check Base URL in the credential: Lago has no such call at this address. If the ID has a dot or a slash in it, a proxy in front of your server may have changed the address.',
	feature_unavailable:
		'Lago servers from before September 2024 have the customer portal only with a premium license. Update your Lago server.',
};

/** The failure that Lago tells in a body. Null for a body of anybody else's. */
export function failureInBody(body: unknown, status: number): FailureInBody | null {
	const { error, code, error_details } = recordOrEmpty(body);
	if (status < 400 || typeof error !== 'string') return null;
	const name = textOrNull(code);
	const fields = isRecord(error_details) ? keysOf(error_details) : null;
	const words = [error, name, fields].filter(Boolean).join(', ');
	return { code: codeFor(status), words: `HTTP ${status}: ${words}`, advice: advices[name ?? ''] };
}
