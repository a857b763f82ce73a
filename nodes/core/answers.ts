import { Failure, type FailureCode } from './errors';
import type { Connection, FailureInBody } from './http';
import { isRecord, recordOrEmpty } from './parse';
import { safeDetail } from './quote';

interface BadAnswer {
	status: number;
	/** The parsed JSON, undefined where it is none. */
	body: unknown;
}

const codeOfStatus: Partial<Record<number, FailureCode>> = {
	400: 'invalid_input',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	415: 'invalid_input',
	422: 'invalid_input',
	429: 'rate_limited',
};

/** The failure behind an answer that is not a good one, with the provider's own words where they are safe to show. */
export function answeredFailure(
	answer: BadAnswer,
	subject: string,
	connection: Connection,
): Failure {
	const { vendor, secrets } = connection;
	const code =
		codeOfStatus[answer.status] ?? (answer.status >= 500 ? 'unreachable' : 'unexpected_answer');
	const said = safeDetail(ownWords(answer.body), secrets);
	return describeFailure(code, {
		vendor,
		subject,
		detail: `HTTP ${answer.status}${said ? `: ${said}` : ''}`,
	});
}

/** The failure that an answer carries in its body. */
export function carriedFailure(
	{ code, words }: FailureInBody,
	subject: string,
	{ vendor, secrets }: Connection,
): Failure {
	return describeFailure(code, { vendor, subject, detail: safeDetail(words, secrets) });
}

interface FailureCircumstances {
	vendor: string;
	subject: string;
	/** The provider's words or status; goes through safeDetail before it gets here. */
	detail: string;
}

/** The same words for the same failure, whether a status or a body told it. */
export function describeFailure(code: FailureCode, circumstances: FailureCircumstances): Failure {
	const { vendor, subject, detail } = circumstances;
	const texts: Partial<Record<FailureCode, [string, string]>> = {
		not_found: [
			`${vendor} has not found ${subject}.`,
			'Check the customer. A key of another account or a wrong Base URL in the credential gets the same answer.',
		],
		unauthorized: [
			`${vendor} does not accept the key (${detail}).`,
			'Open the credential, enter a valid API Key and test it.',
		],
		forbidden: [
			`The key may not do this at ${vendor} (${detail}).`,
			`Give the key the permission for customers and their portal at ${vendor}, or use another key.`,
		],
		rate_limited: [
			`${vendor} refused ${subject} because of too many requests (${detail}).`,
			'Run it again later for the customers that are left.',
		],
		invalid_input: [
			`${vendor} refused the request for ${subject} (${detail}).`,
			'Check the customer and the options of the node.',
		],
		unreachable: [
			`${vendor} could not answer for ${subject} (${detail}).`,
			`Try again later. If it stays, check Base URL in the credential and the status of ${vendor}.`,
		],
	};
	const [message, advice] = texts[code] ?? [
		`${vendor} answered something unexpected for ${subject} (${detail}).`,
		'Check Base URL in the credential. If it is right, please report this.',
	];
	return new Failure(code, message, advice);
}

/** The failure behind a request that got no answer: n8n's error is read for its code alone, as its text may hold anything. */
export function unansweredFailure(error: unknown, { vendor, secrets }: Connection): Failure {
	const { cause, message } = recordOfError(error);
	const code = recordOfError(cause).code ?? recordOfError(recordOfError(cause).cause).code;
	if (code === 'ERR_CANCELED') {
		return new Failure(
			'cancelled',
			'The run was stopped.',
			'Run it again for the customers that are left.',
		);
	}
	const detail = typeof code === 'string' ? code : safeDetail(message, secrets);
	return new Failure(
		'unreachable',
		`${vendor} could not be reached (${detail}).`,
		'Check Base URL in the credential and the connection of this n8n, then run it again.',
	);
}

function recordOfError(error: unknown): Record<string, unknown> {
	return error instanceof Error
		? { message: error.message, cause: error.cause, code: Reflect.get(error, 'code') }
		: recordOrEmpty(error);
}

/** Where the three providers and Spring's problem JSON put the reason. */
function ownWords(body: unknown): unknown {
	if (!isRecord(body)) return undefined;
	const error = body.error;
	return body.message ?? body.detail ?? (isRecord(error) ? error.message : error) ?? body.title;
}
