import { readText } from './answerText';
import { codeFor, describeFailure, isWebPage, refusedInFront, statusWords } from './answerFailures';
import { AnswerTooLarge, Failure } from '../errors';
import type { AnswerSize, ApiRequest, OpenConnection } from './request';
import { parseJson } from '../reading/json';
import { recordOrEmpty } from '../reading/parse';

/**
 * In bytes, after unpacking. A token or a link with what comes beside it has one or two thousand; a
 * customer with hundreds of fields of their own some ten thousand; a page of a hundred of them some
 * hundred thousand.
 */
const largestAnswers: Record<AnswerSize, number> = {
	access: 64_000,
	record: 256_000,
	list: 5_000_000,
};

/** Whether a failed request may be repeated: after a fault, or after the provider's limit. */
export interface Retry {
	kind: 'fault' | 'limit';
	/** How long the provider asks to be left alone; null where it does not say. */
	waitMilliseconds: number | null;
}

/** What one request came to. */
export type Attempt =
	| { body: unknown; failure: null; retry: null }
	| { body: null; failure: Failure; retry: Retry | null };

/** A request that came to nothing. Without `retry` it is not repeated. */
export function failed(failure: Failure, retry: Retry | null = null): Attempt {
	return { body: null, failure, retry };
}

/**
 * Reads an answer, and tells a good one from a failure, and what may be repeated.
 * @throws what the connection fails with; also as soon as `signal` aborts
 */
export async function readAnswer(
	answer: unknown,
	request: ApiRequest,
	connection: OpenConnection,
	signal: AbortSignal,
): Promise<Attempt> {
	const { statusCode, body: received, headers } = recordOrEmpty(answer);
	const largest = largestAnswers[request.answerSize ?? 'list'];
	const { text, isCut } = await readText(received, largest, signal);
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const isGood = status >= 200 && status < 300;
	const { vendor, secrets, keys, keyAdvice, hasBaseUrl } = connection;
	const json = isCut ? undefined : parseJson(text);
	connection.watch?.({ status, json, isWebPage: isWebPage(text), isEmpty: text === '' });
	if (isGood && isCut) return failed(new AnswerTooLarge(vendor, request.subject, largest));
	const body = json === undefined && isGood ? withoutJson(text, request) : json;
	const carried = connection.failureInBody?.(body, status);
	if (isGood && !carried && body !== undefined) return { body, failure: null, retry: null };
	const { advice } = carried ?? {};
	const circumstances = { ...request, vendor, secrets, keys, keyAdvice, hasBaseUrl, advice };
	if (status >= 300 && status < 400) return failed(redirectFailure(connection, status));
	if ((status === 401 || status === 403) && !carried && isWebPage(text)) {
		return failed(refusedInFront(circumstances, status));
	}
	const known = request.failureOf?.(status);
	if (known) return failed(known);
	const meant = status === 400 && request.badRequest ? request.badRequest : codeFor(status);
	const code = carried?.code ?? meant;
	const words = carried?.words ?? statusWords(status, body, text);
	const failure = describeFailure(code, words, circumstances);
	const { 'retry-after': wait, [connection.retryHeader ?? '']: said } = recordOrEmpty(headers);
	const waitMilliseconds = retryAfter(wait);
	// Whatever it says: a single client may give up there, but a run goes on more slowly.
	if (code === 'rate_limited') return failed(failure, { kind: 'limit', waitMilliseconds });
	const isLikeAFault = code === 'unreachable' || (isGood && body === undefined);
	const isFault = said === 'true' || (isLikeAFault && said !== 'false');
	return failed(
		failure,
		isFault && !request.sendsMail ? { kind: 'fault', waitMilliseconds } : null,
	);
}

/** The header Retry-After in milliseconds: seconds, whole or broken, or a date. Null where it says nothing of use. */
function retryAfter(header: unknown): number | null {
	const text = String(header ?? '').trim();
	const seconds = Number(text || NaN);
	const wait = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1000;
	return wait > 0 ? wait : null;
}

function redirectFailure({ vendor, hasBaseUrl }: OpenConnection, status: number): Failure {
	return new Failure(
		'unexpected_answer',
		`The address of ${vendor} redirects requests to another one (HTTP ${status}).`,
		hasBaseUrl
			? 'Enter the final address as Base URL in the credential.'
			: 'A proxy or a firewall may be in between: ask whoever runs it to let n8n through.',
	);
}

/** What is as good as JSON for this call. Undefined for a web page, or for JSON that was cut off. */
function withoutJson(text: string, { method, insteadOfJson }: ApiRequest): unknown {
	// There is nothing to say of what is gone.
	if (text === '' && (method === 'DELETE' || insteadOfJson === 'nothing')) return null;
	const isText = insteadOfJson === 'text' && /^\s*[^\s<{["]/.test(text);
	return isText ? text : undefined;
}
