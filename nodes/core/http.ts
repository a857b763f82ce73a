import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { answeredFailure, carriedFailure, unansweredFailure } from './answers';
import { Failure, type FailureCode } from './errors';
import { isRecord } from './parse';
import { quote } from './quote';

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
	refusal?: Failure;
	/** True where a good answer is good whatever it holds, as the deed is done. */
	anyAnswer?: boolean;
}

/** Sends one request and gives the parsed JSON of a good answer. Fails with a Failure, whatever happened. */
export type Send = (request: ApiRequest) => Promise<unknown>;

/** A failure that an answer carries in its body: a code, and the provider's own words, not yet fit to be shown. */
export interface FailureInBody {
	code: FailureCode;
	words: string;
}

export interface Connection {
	vendor: string;
	credentialType: string;
	credential: ICredentialDataDecryptedObject;
	baseUrl: string;
	/** What must never stand in a message. */
	secrets: readonly string[];
	/** Finds the failure in an answer's body, where the provider tells failures there, whatever the status. */
	failureInBody?(body: unknown): FailureInBody | null;
}

type Context = IExecuteFunctions | ILoadOptionsFunctions;

/**
 * The only caller of n8n's request helper, which brings proxies, TLS settings and the SSRF guard.
 * Redirects are not followed: a key must not travel to another host, and a POST would lose its body.
 */
export function sender(context: Context, connection: Connection): Send {
	return async (request) => {
		const options = httpOptions(connection.baseUrl, request);
		let answer: unknown;
		try {
			answer = await context.helpers.httpRequestWithAuthentication.call(
				context,
				connection.credentialType,
				options,
				// The credential was read once for the whole run; without this n8n reads it from its database each time.
				{
					credentialsDecrypted: {
						id: '',
						name: '',
						type: connection.credentialType,
						data: connection.credential,
					},
				},
			);
		} catch (error) {
			throw unansweredFailure(error, connection);
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
		throw new Failure(
			'invalid_input',
			`${quote(part)} cannot be looked up as ${subject}.`,
			'Check the field Customer.',
		);
	}
	return encodeURIComponent(part);
}

function readAnswer(answer: unknown, request: ApiRequest, connection: Connection): unknown {
	const { statusCode, body: text } = isRecord(answer) ? answer : {};
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const body = parseJson(text);
	const failure = connection.failureInBody?.(body);
	if (failure) throw carriedFailure(failure, request.subject, connection);
	if (status >= 200 && status < 300 && (body !== undefined || request.anyAnswer)) return body;
	if (status === 400 && request.refusal) throw request.refusal;
	throw answeredFailure({ status, body }, request.subject, connection);
}

function parseJson(text: unknown): unknown {
	if (typeof text !== 'string' || text.length > largestAnswer) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
