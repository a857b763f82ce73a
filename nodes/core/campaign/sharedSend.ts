import type { Send } from '../http';
import type { Clock } from './clock';
import { SharedAnswers } from './sharedAnswers';

/** A small part of the life of the shortest-lived tokens, which is two hours. */
const longestShared = 600_000;

/**
 * Sends the same request once and gives its answer to all who ask for it, so that a customer who is
 * twice in a list is asked for once, and has one mail where the request sends one.
 */
export function sharedSend(send: Send, clock: Clock): Send {
	const answers = new SharedAnswers(longestShared);
	// Never forgotten: nobody is to have a second mail in one run.
	const mails = new Map<string, Promise<unknown>>();
	return async (request) => {
		if (request.isListPage) return await send(request);
		const { method, path, query, body } = request;
		const key = JSON.stringify([method, path, query, body]);
		const now = clock.now();
		const known = mails.get(key) ?? answers.get(key, now);
		if (known) return await known;
		const answer = send(request);
		if (request.sendsMail) mails.set(key, answer);
		else void answers.keep(key, answer, now);
		return await answer;
	};
}
