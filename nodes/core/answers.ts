import { codeFor, describeFailure, statusWords } from './callFailures';
import { Failure } from './errors';
import type { ApiRequest, OpenConnection } from './http';
import { recordOrEmpty } from './parse';

/** In characters. A page of a hundred customers has some hundred thousand. */
const largestAnswer = 5_000_000;

/** Whether a failed request may be repeated: after a fault, or after the provider's limit, as it asks for. */
export type Retry = { kind: 'fault' } | { kind: 'limit'; waitMilliseconds: number | null };

/** What one request came to. */
export type Attempt =
	| { body: unknown; failure: null; retry: null }
	| { body: null; failure: Failure; retry: Retry | null };

/** A request that came to nothing. Without `retry` it is not repeated. */
export function failed(failure: Failure, retry: Retry | null = null): Attempt {
	return { body: null, failure, retry };
}

/** Tells a good answer from a failure, and what may be repeated. */
export function readAnswer(
	answer: unknown,
	request: ApiRequest,
	connection: OpenConnection,
): Attempt {
	const { statusCode, body: text, headers } = recordOrEmpty(answer);
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const isGood = status >= 200 && status < 300;
	// There is nothing to say of what is gone.
	const body = request.method === 'DELETE' && text === '' ? null : parseJson(text);
	const { vendor, secrets } = connection;
	const circumstances = { ...request, vendor, secrets };
	const carried = connection.failureInBody?.(body, status);
	if (isGood && !carried && body !== undefined) return { body, failure: null, retry: null };
	if (status >= 300 && status < 400) return failed(redirectFailure(vendor, status));
	const known = request.failureOf?.(status);
	if (known) return failed(known);
	const meant = status === 400 && request.badRequest ? request.badRequest : codeFor(status);
	const code = carried?.code ?? meant;
	const words = carried?.words ?? statusWords(status, body);
	const failure = describeFailure(code, words, circumstances);
	if (code === 'rate_limited') {
		const waitMilliseconds = retryAfter(recordOrEmpty(headers)['retry-after']);
		return failed(failure, { kind: 'limit', waitMilliseconds });
	}
	const isFault = code === 'unreachable' || (isGood && body === undefined);
	return failed(failure, isFault && !request.sendsMail ? { kind: 'fault' } : null);
}

/** The header Retry-After in milliseconds: seconds or a date. Null where it says nothing of use. */
function retryAfter(header: unknown): number | null {
	const text = String(header ?? '').trim();
	const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
	return wait > 0 ? wait : null;
}

function redirectFailure(vendor: string, status: number): Failure {
	return new Failure(
		'unexpected_answer',
		`The address of ${vendor} sends requests on to another one (HTTP ${status}).`,
		'Enter the final address as Base URL in the credential.',
	);
}

function parseJson(text: unknown): unknown {
	if (typeof text !== 'string' || text.length > largestAnswer) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
