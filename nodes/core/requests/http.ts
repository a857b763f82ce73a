import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { failed, readAnswer, type Attempt } from './answers';
import { discard } from './answerText';
import { unansweredFailure } from './unanswered';
import { unlessAborted } from './deadline';
import { Failure } from '../errors';
import type { ApiRequest, BodyFormat, OpenConnection } from './request';
import { recordOrEmpty } from '../reading/parse';
import { quote } from '../reading/quote';

interface Connection extends OpenConnection {
	credentialType: string;
	credential: ICredentialDataDecryptedObject;
}

/** Who may make requests: a run, a list in the editor, and a trigger that is switched on or off, or hears of an event. */
export type RequestContext =
	IExecuteFunctions | ILoadOptionsFunctions | IHookFunctions | IWebhookFunctions;

/**
 * Makes requests by n8n's helper, which brings proxies, TLS settings and the SSRF guard, and is called
 * nowhere else but in askPage.ts. Redirects are not followed: a key must not travel to another host, and
 * a POST would lose its body.
 */
export function requester(context: RequestContext, connection: Connection) {
	const { credentialType, credential } = connection;
	// The credential was read once for the whole run; without this n8n reads it from its database each time.
	const credentialsDecrypted = { id: '', name: '', type: credentialType, data: credential };
	return attempts(
		connection,
		async (options) =>
			await context.helpers.httpRequestWithAuthentication.call(context, credentialType, options, {
				credentialsDecrypted,
			}),
	);
}

/** Makes requests in the same way where no credential is asked for. */
export function openRequester(context: IExecuteFunctions, connection: OpenConnection) {
	return attempts(connection, async (options) => await context.helpers.httpRequest(options));
}

/** The answer as a stream, whatever its status, and from where it was asked for. */
export const asItComes = {
	encoding: 'stream',
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	sendCredentialsOnCrossOriginRedirect: false,
} as const;

function attempts(
	connection: OpenConnection,
	send: (options: IHttpRequestOptions) => Promise<unknown>,
) {
	const { vendor, secrets, ignoresCertificates, hasBaseUrl, timeoutMilliseconds } = connection;
	return async (request: ApiRequest): Promise<Attempt> => {
		// n8n's own timeout is one between two pieces of an answer: one that drips would go on for ever.
		const deadline = AbortSignal.timeout(timeoutMilliseconds);
		const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
		try {
			const options = httpOptions(connection, request, signal);
			const answer = await unlessAborted(signal, send(options), discardAnswer);
			return await readAnswer(answer, request, connection, signal);
		} catch (error) {
			if (error instanceof Failure) return failed(error);
			const { failure, didNotArrive, isFinal } = unansweredFailure(
				signal.aborted ? { code: deadline.aborted ? 'ETIMEDOUT' : 'ERR_CANCELED' } : error,
				{ ...request, vendor, secrets, ignoresCertificates, hasBaseUrl },
			);
			const isToRepeat = !isFinal && mayRepeat(failure, didNotArrive, request);
			return failed(failure, isToRepeat ? { kind: 'fault', waitMilliseconds: null } : null);
		}
	};
}

/** Of an answer that comes when nobody waits for it any more nothing is fetched. */
export function discardAnswer(answer: unknown): void {
	discard(recordOrEmpty(answer).body);
}

/** A request that has a mail sent is repeated only if it is certain that it did not arrive. */
function mayRepeat(failure: Failure, didNotArrive: boolean, { sendsMail }: ApiRequest): boolean {
	return failure.failureCode === 'unreachable' && (didNotArrive || !sendsMail);
}

const asJson: BodyFormat = { contentType: 'application/json', write: JSON.stringify };

function httpOptions(
	connection: OpenConnection,
	request: ApiRequest,
	abortSignal: AbortSignal,
): IHttpRequestOptions {
	const parts = request.path.map(pathPart).map((part) =>
		// Not by itself, where it is a folder of its own: such a part was refused.
		request.encodesDots ? part.replaceAll('.', '%2E') : part,
	);
	const { contentType, write } = connection.bodyFormat ?? asJson;
	return {
		method: request.method,
		url: [connection.baseUrl, ...parts, ...(request.endsInSlash ? [''] : [])].join('/'),
		qs: Object.fromEntries(
			Object.entries(request.query ?? {}).filter(([, value]) => value !== undefined),
		),
		arrayFormat: 'repeat',
		// As text: n8n sends no body at all in place of an empty object.
		body: request.body && write(request.body),
		headers: {
			Accept: 'application/json',
			...(request.body && { 'Content-Type': contentType }),
			...request.headers,
		},
		...asItComes,
		skipSslCertificateValidation: connection.ignoresCertificates,
		timeout: connection.timeoutMilliseconds,
		abortSignal,
	};
}

function pathPart(part: string): string {
	// Encoding leaves dots as they are, and every HTTP client takes `..` as "one folder up", encoded or not.
	if (part === '' || part === '.' || part === '..') {
		throw new Failure(
			'invalid_input',
			`${quote(part)} cannot be an ID.`,
			'Check the field Customer.',
		);
	}
	return encodeURIComponent(part);
}
