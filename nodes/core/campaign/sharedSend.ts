import type { Send } from '../http';
import type { Clock } from './clock';

/** A small part of the life of the shortest-lived tokens, which is two hours. */
const longestShared = 600_000;

/**
 * Sends the same request once and gives its answer to all who ask for it, so that a customer who is
 * twice in a list is asked for once, and has one mail where the request sends one.
 */
export function sharedSend(send: Send, clock: Clock): Send {
	const sent = new Map<string, { answer: Promise<unknown>; at: number }>();
	return async (request) => {
		if (request.isListPage) return await send(request);
		const { method, path, query, body } = request;
		const key = JSON.stringify([method, path, query, body]);
		const known = sent.get(key);
		const now = clock.now();
		if (known && (request.sendsMail || now - known.at < longestShared)) return await known.answer;
		const answer = send(request);
		sent.set(key, { answer, at: now });
		return await answer;
	};
}
