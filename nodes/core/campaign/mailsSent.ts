import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { MailInDoubt } from '../requests/answerFailures';
import { asFailure, Failure } from '../errors';
import type { ApiRequest } from '../requests/request';

/** In milliseconds. No execution is repeated by n8n for longer. */
const remembered = 24 * 60 * 60 * 1000;

/** By execution and node: the marks of the mails that were asked for, and what came of it. */
const executions = new Map<string, { mails: Map<string, Promise<unknown>>; at: number }>();

/**
 * Has each mail sent once in an execution of the node, and gives the known result when it is asked for
 * again: with Retry On Fail n8n runs the whole node once more, those who have their mail included. Kept
 * in the memory of this process, which is where n8n repeats it.
 */
export function mailsSent(context: IExecuteFunctions, credential: ICredentialDataDecryptedObject) {
	const now = Date.now();
	for (const [key, { at }] of executions) if (now - at > remembered) executions.delete(key);
	const key = `${context.getExecutionId()}/${context.getNode().id}`;
	const { mails } = executions.get(key) ?? { mails: new Map<string, Promise<unknown>>() };
	executions.set(key, { mails, at: now });

	return async (request: ApiRequest, send: () => Promise<unknown>): Promise<unknown> => {
		const { method, path, query, body } = request;
		const identity = JSON.stringify([credential, method, path, query, body]);
		const mark = createHash('sha256').update(identity).digest('base64url');
		const sent = mails.get(mark) ?? send();
		mails.set(mark, sent);
		const result = await sent.catch(asFailure);
		if (!(result instanceof Failure)) return result;
		const isInDoubt = result instanceof MailInDoubt || result.failureCode === 'unexpected_answer';
		if (!isInDoubt) mails.delete(mark);
		throw result;
	};
}
