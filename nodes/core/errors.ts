import { NodeOperationError, type INode } from 'n8n-workflow';

/** What users' flows may branch on; part of the public interface, so it may grow but not change. */
export type FailureCode =
	| 'not_found'
	| 'several_match'
	| 'no_email'
	| 'no_phone'
	| 'unauthorized'
	| 'forbidden'
	| 'rate_limited'
	| 'invalid_input'
	| 'lifetime'
	| 'wrong_customer'
	| 'duplicate'
	| 'newer_run'
	| 'not_published'
	| 'settled'
	| 'unexpected_answer'
	| 'unreachable'
	| 'cancelled'
	| 'expired'
	| 'tampered'
	| 'malformed'
	| 'wrong_audience';

/**
 * One item's failure: what happened (`message`) and what to do about it (`advice`).
 * Neither may hold a key, a token or a link: both end up in execution data and in mails.
 */
export class Failure extends Error {
	// Not named `code`: n8n's credential test would show a property of that name instead of the message.
	constructor(
		readonly failureCode: FailureCode,
		message: string,
		readonly advice: string,
	) {
		super(message);
		this.name = 'Failure';
	}
}

/** Not every credential has an address to check; its test tells what is wrong in it. */
export const answerAdvice = 'Test the credential. If the test passes, please report this.';

/** A good answer without what it is documented to hold: `what` says so, as in `no token for the customer …`. */
export function unexpectedAnswer(vendor: string, what: string): Failure {
	return new Failure('unexpected_answer', `${vendor} answered with ${what}.`, answerAdvice);
}

/** A good answer of which the node reads nothing, as it would take too much memory. Of a list, a smaller page can be asked for. */
export class AnswerTooLarge extends Failure {
	/** @param largest in bytes */
	constructor(vendor: string, subject: string, largest: number) {
		const message = `The answer of ${vendor} for ${subject} is larger than the node takes (${largest / 1000} kB).`;
		super('unexpected_answer', message, answerAdvice);
	}
}

/** The fields of an item that failed: the code to branch on, and what happened with what to do. */
export function failureFields(failure: Failure): { error: FailureCode; message: string } {
	return { error: failure.failureCode, message: `${failure.message} ${failure.advice}` };
}

/** What nodes of version 1 have in `error`: what happened, what to do, and the code in brackets. */
export function failureText(failure: Failure): string {
	return `${failure.message} ${failure.advice} [${failure.failureCode}]`;
}

/** The failure as n8n's own error, with the item's number, if there is one, and the code under `context.code`. */
export function stoppingError(
	node: INode,
	failure: Failure,
	itemIndex?: number,
): NodeOperationError {
	const error = new NodeOperationError(node, failure.message, {
		itemIndex,
		description: failure.advice,
	});
	// n8n replaces messages that happen to contain words like ENOENT or EPERM, even inside a customer's ID.
	error.message = failure.message;
	error.messages = [];
	error.context.code = failure.failureCode;
	// By the name n8n tells a run that was stopped from one that failed.
	if (failure.failureCode === 'cancelled') error.name = 'ExecutionCancelled';
	return error;
}

/** Anything that was thrown, as a failure. A thrown value that is not ours is not quoted: it could hold a secret. */
export function asFailure(thrown: unknown): Failure {
	if (thrown instanceof Failure) return thrown;
	const name = thrown instanceof Error ? thrown.name : typeof thrown;
	return new Failure(
		'unexpected_answer',
		`Something unexpected happened in the node (${name}).`,
		'Please report it with the steps that led here.',
	);
}
