import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { FailureInBody } from './answerFailures';
import { addressOf, type ProviderCredential } from './credentials';
import { Failure } from '../errors';
import { pageAsker, type AskPage } from './askPage';
import { safeDetail } from '../reading/quote';
import { secretsIn } from './authorization';
import { requester, type RequestContext } from './http';
import { withIdempotencyKeys } from './idempotency';
import { warnOfOpenKey } from './inTheClear';
import type { BodyFormat, SeenAnswer, Send } from './request';
import type { Resource } from '../node/operation';

/** All that core has to know of a provider. */
export interface Provider<Api> {
	credentialType: string;
	credential: ProviderCredential;
	/** The provider's calls, typed, on top of `send`. */
	api(send: Send, credential: ICredentialDataDecryptedObject, surroundings: Surroundings): Api;
	resources: Array<Resource<Api>>;
	/** JSON where it is not given. */
	bodyFormat?: BodyFormat;
	/** The header by which the provider says of a failure whether the request may be repeated: true or false. */
	retryHeader?: string;
	/** The documented limit, in requests a second: with it a run begins, and goes no faster unless the user says how fast. */
	requestsPerSecond?: number;
	/** The header in which the provider takes a key for each POST, so that it does once what is repeated. */
	idempotencyHeader?: string;
	/** Where the provider tells failures in the body, even with a good status. Which of the two to believe is for the provider to say. */
	failureInBody?(body: unknown, status: number): FailureInBody | null;
	/** Is shown every answer as it came. */
	watch?(answer: SeenAnswer): void;
}

/** What a provider's API has at hand beside its own calls. */
export interface Surroundings {
	askPage: AskPage;
	/** Shows a line above the output; where there is none, it goes into n8n's log. */
	tell(message: string): void;
}

/** What makes a way to send out of single requests: with retries, or without. */
type SendBy = (request: ReturnType<typeof requester>) => Send;

/**
 * Reads the credential and gives the provider's API.
 * @throws Failure where the credential cannot be read, or a field of it cannot be used
 */
export async function connect<Api>(
	context: RequestContext,
	provider: Provider<Api>,
	timeoutMilliseconds: number,
	by: SendBy,
): Promise<Api> {
	const credential = await readCredential(context, provider.credentialType);
	return apiOf(context, provider, credential, timeoutMilliseconds, by);
}

/**
 * The provider's API as a credential's values open it.
 * @throws Failure where a field of the credential cannot be used
 */
export function apiOf<Api>(
	context: RequestContext,
	provider: Provider<Api>,
	credential: ICredentialDataDecryptedObject,
	timeoutMilliseconds: number,
	by: SendBy,
): Api {
	const { send, surroundings } = connectionOf(
		context,
		provider,
		credential,
		timeoutMilliseconds,
		by,
	);
	return provider.api(send, credential, surroundings);
}

/**
 * The way to a provider by a credential's values, for all of its APIs.
 * @throws Failure where a field of the credential cannot be used
 */
export function connectionOf<Api>(
	context: RequestContext,
	provider: Provider<Api>,
	credential: ICredentialDataDecryptedObject,
	timeoutMilliseconds: number,
	by: SendBy,
): { send: Send; surroundings: Surroundings } {
	const { credentialType, credential: definition } = provider;
	const { allowUnauthorizedCerts: ignores } = credential;
	const baseUrl = addressOf(definition, credential);
	warnOfOpenKey(context, baseUrl);
	const request = requester(context, {
		vendor: definition.vendor,
		credentialType,
		credential,
		baseUrl,
		bodyFormat: provider.bodyFormat,
		failureInBody: provider.failureInBody,
		retryHeader: provider.retryHeader,
		watch: provider.watch,
		timeoutMilliseconds,
		ignoresCertificates: ignores === undefined ? undefined : ignores === true,
		keys: definition.keys,
		keyAdvice: definition.keyAdvice,
		hasBaseUrl: definition.address === undefined,
		secrets: secretsIn(definition.headers(credential)),
	});
	const { idempotencyHeader } = provider;
	const send = by(request);
	return {
		send: idempotencyHeader ? withIdempotencyKeys(send, idempotencyHeader) : send,
		surroundings: {
			askPage: pageAsker(context, timeoutMilliseconds),
			tell: (message) => tell(context, message),
		},
	};
}

function tell(context: RequestContext, message: string): void {
	if ('addExecutionHints' in context) {
		context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	} else context.logger.warn(`${context.getNode().name}: ${message}`);
}

/**
 * The values of a credential.
 * @param itemIndex the item that expressions in it are resolved for
 * @throws Failure unauthorized where none is chosen, or it cannot be read
 */
export async function readCredential(
	context: RequestContext,
	type: string,
	itemIndex = 0,
): Promise<ICredentialDataDecryptedObject> {
	try {
		return await context.getCredentials(type, itemIndex);
	} catch (error) {
		throw credentialFailure(error);
	}
}

function credentialFailure(error: unknown): Failure {
	const reason = error instanceof Error ? safeDetail(error.message, []) : '';
	return new Failure(
		'unauthorized',
		`The credential cannot be read${reason && ` (${reason})`}.`,
		'Choose a credential in the node, or create a new one.',
	);
}
