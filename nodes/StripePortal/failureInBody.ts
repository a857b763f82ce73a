import { codeFor, isRecord, recordOrEmpty, textOrNull, titleOf } from '../core';
import type { FailureCode, FailureInBody } from '../core';
import { keyPage } from './credential';

/** Stripe's codes that say more than the status. */
const codes: Record<string, FailureCode> = {
	account_invalid: 'unauthorized',
	rate_limit: 'rate_limited',
};

/** The failure that Stripe tells in a body: what happened by its code, and its words. Null for a body of anybody else's. */
export function failureInBody(body: unknown, status: number): FailureInBody | null {
	const { error } = recordOrEmpty(body);
	if (status < 400 || !isRecord(error)) return null;
	const said = textOrNull(error.message) ?? '';
	const { words, rights } = withRights(said);
	return {
		code: codeOf(error, status),
		words: [`HTTP ${status}`, words].filter(Boolean).join(': '),
		advice: adviceFor(said, rights),
	};
}

function codeOf({ code, param }: Record<string, unknown>, status: number): FailureCode {
	const known = codes[String(code)];
	if (known) return known;
	// Of a session the customer is a parameter, and so is a subscription or a price that there is not.
	if (code === 'resource_missing') {
		return status === 404 || param === 'customer' ? 'not_found' : 'invalid_input';
	}
	return codeFor(status);
}

function adviceFor(said: string, rights: string[]): string | undefined {
	const [, mode] = /similar object exists in (test|live) mode/i.exec(said) ?? [];
	if (mode !== undefined) {
		return `There is one in ${mode} mode: use a credential with a key of ${mode} mode.`;
	}
	if (/no configuration provided|default configuration has not been created/i.test(said)) {
		return 'Set up the customer portal at Stripe, under Settings → Billing → Customer portal, and save it there: test mode and live mode are set up separately. Or name another configuration, as Configuration ID under Options of Create Portal Session.';
	}
	return rights.length === 0
		? undefined
		: `Give the restricted key the permission ${rights.join(' and ')} at Stripe under ${keyPage}, or use another key.`;
}

/** Stripe names the permission that a restricted key lacks, such as `rak_customer_portal_write`. In words it is no such run of letters as a key is. */
function withRights(said: string): { words: string; rights: string[] } {
	const rights: string[] = [];
	const words = said.replace(
		/\brak_([a-z_]+)_(read|write)\b/g,
		(_, name: string, way: string): string => {
			const right = `${titleOf(name)} (${titleOf(way)})`;
			rights.push(right);
			return right;
		},
	);
	return { words, rights };
}
