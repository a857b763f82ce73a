import type { IDataObject } from 'n8n-workflow';
import type { Failure, FailureCode } from '../errors';
import type { FailureInBody } from './answerFailures';
import type { Keys } from './keys';

/** What an answer is: a way into the portal, one record, or a page of a list. */
export type AnswerSize = 'access' | 'record' | 'list';

export interface ApiRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Each part is encoded here, so a value from a user can never change the route. */
	path: readonly string[];
	/** True for a path that the provider wants with a slash at its end. */
	endsInSlash?: boolean;
	/** True where the provider takes a bare dot in the path for the start of a format, and so needs it encoded. */
	encodesDots?: boolean;
	query?: Record<string, string | number | boolean | readonly string[] | undefined>;
	body?: IDataObject;
	/** Those of this request alone. */
	headers?: Record<string, string>;
	/** Whom or what is asked for, as messages say it: `the customer with the ID “cus_1”`. */
	subject: string;
	/** What status 400 means for this call, where that is known. */
	badRequest?: FailureCode;
	/** What a good answer may be instead of JSON: a text without quotes, or an empty body, which gives null. */
	insteadOfJson?: 'text' | 'nothing';
	/** What to do where the provider refuses what the user entered: `Check the filter Plan ID.` */
	inputAdvice?: string;
	/** The permission that the call needs, as the vendor names it: `Customers (Read)`. */
	right?: string;
	/** What a status means for this call alone, where it is more than the status says; null for any other. */
	failureOf?(status: number): Failure | null;
	/** True where the call has a mail sent. */
	sendsMail?: boolean;
	/** True for a page of a long list, whose answer would fill the memory if it were kept for others. */
	isListPage?: boolean;
	/** How large its answer is at most; that of a list where it is not given. */
	answerSize?: AnswerSize;
	/** Ends the request, which then fails as cancelled. A run ends its requests by itself. */
	signal?: AbortSignal;
}

/** Gives the parsed JSON of a good answer, or what may come instead. Fails with a Failure, whatever happened. */
export type Send = (request: ApiRequest) => Promise<unknown>;

/** How a provider wants bodies written. */
export interface BodyFormat {
	contentType: string;
	write(body: IDataObject): string;
}

/** An answer as it came, before anybody makes anything of it. */
export interface SeenAnswer {
	status: number;
	/** Undefined where it is no JSON, or larger than the node takes. */
	json: unknown;
	isWebPage: boolean;
	isEmpty: boolean;
}

/** An address that is asked without a credential. */
export interface OpenConnection {
	vendor: string;
	baseUrl: string;
	/** What must never stand in a message. */
	secrets: readonly string[];
	/** JSON where it is not given. */
	bodyFormat?: BodyFormat;
	/** Finds the failure in an answer's body, where the provider tells failures there, whatever the status. */
	failureInBody?(body: unknown, status: number): FailureInBody | null;
	/** The header by which the provider says of a failure whether the request may be repeated: true or false. */
	retryHeader?: string;
	/** For one answer, whole. */
	timeoutMilliseconds: number;
	/** Whether a certificate that nobody vouches for is taken, as the user chose in the credential. */
	ignoresCertificates?: boolean;
	/** What is known of the vendor's keys. */
	keys?: Keys;
	/** What else can be behind a 401, as advice. */
	keyAdvice?: string;
	/** Whether the address is from a field Base URL of the user's. */
	hasBaseUrl?: boolean;
	/** Is shown every answer as it came. */
	watch?(answer: SeenAnswer): void;
}
