import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import {
	codeFor,
	describeFailure,
	statusWords,
	unansweredFailure,
	type FailureInBody,
} from './answers';
import { Failure, type FailureCode } from './errors';
import { isRecord } from './parse';

const timeoutMilliseconds = 30_000;
/** In characters. A page of a hundred customers has some hundred thousand. */
const largestAnswer = 5_000_000;

export interface ApiRequest {
	method: 'GET' | 'POST';
	/** Each part is encoded here, so a value from a user can never change the route. */
	path: readonly string[];
	query?: Record<string, string | number | boolean | undefined>;
	body?: IDataObject;
	/** Whom or what is asked for, as messages say it: `the customer with the ID “cus_1”`. */
	subject: string;
	/** What status 400 means for this call, where that is known. */
	badRequest?: FailureCode;
	/** True where the call has a mail sent. */
	sendsMail?: boolean;
}

/** Sends one request and gives the parsed JSON of a good answer. Fails with a Failure, whatever happened. */
export type Send = (request: ApiRequest) => Promise<unknown>;

export interface Connection {
	vendor: string;
	credentialType: string;
	credential: ICredentialDataDecryptedObject;
	baseUrl: string;
	/** What must never stand in a message. */
	secrets: readonly string[];
	/** Finds the failure in an answer's body, where the provider tells failures there, whatever the status. */
	failureInBody?(body: unknown): FailureInBody | null;
	/** Aborted when the run is to begin nothing more. */
	stop: AbortSignal;
}

type Context = IExecuteFunctions | ILoadOptionsFunctions;

/**
 * The only caller of n8n's request helper, which brings proxies, TLS settings and the SSRF guard.
 * Redirects are not followed: a key must not travel to another host, and a POST would lose its body.
 */
export function sender(context: Context, connection: Connection): Send {
	const { vendor, secrets, stop, credentialType, credential } = connection;
	// The credential was read once for the whole run; without this n8n reads it from its database each time.
	const credentialsDecrypted = { id: '', name: '', type: credentialType, data: credential };
	return async (request) => {
		const { subject, sendsMail } = request;
		if (stop.aborted) throw describeFailure('cancelled', '', { vendor, subject });
		const options = httpOptions(connection.baseUrl, request);
		let answer: unknown;
		try {
			answer = await context.helpers.httpRequestWithAuthentication.call(
				context,
				credentialType,
				options,
				{ credentialsDecrypted },
			);
		} catch (error) {
			throw unansweredFailure(error, { vendor, subject, secrets, sendsMail });
		}
		return readAnswer(answer, request, connection);
	};
}

function httpOptions(baseUrl: string, request: ApiRequest): IHttpRequestOptions {
	return {
		method: request.method,
		url: [baseUrl, ...request.path.map((part) => pathPart(part, request.subject))].join('/'),
		qs: Object.fromEntries(
			Object.entries(request.query ?? {}).filter(([, value]) => value !== undefined),
		),
		body: request.body,
		headers: { Accept: 'application/json' },
		encoding: 'text',
		timeout: timeoutMilliseconds,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		sendCredentialsOnCrossOriginRedirect: false,
	};
}

function pathPart(part: string, subject: string): string {
	// Encoding leaves dots as they are, and every HTTP client takes `..` as "one folder up", encoded or not.
	if (part === '' || part === '.' || part === '..') {
		throw new Failure('invalid_input', `There cannot be ${subject}.`, 'Check the field Customer.');
	}
	return encodeURIComponent(part);
}

function readAnswer(answer: unknown, request: ApiRequest, connection: Connection): unknown {
	const { statusCode, body: text } = isRecord(answer) ? answer : {};
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const body = parseJson(text);
	const { vendor, secrets } = connection;
	const circumstances = { ...request, vendor, secrets };
	const failure = connection.failureInBody?.(body);
	if (failure) throw describeFailure(failure.code, failure.words, circumstances);
	if (status >= 200 && status < 300 && body !== undefined) return body;
	if (status >= 300 && status < 400) throw redirectFailure(vendor, status);
	const code = status === 400 && request.badRequest ? request.badRequest : codeFor(status);
	throw describeFailure(code, statusWords(status, body), circumstances);
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
