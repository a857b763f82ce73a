import type { ApiRequest, Send } from '../requests/request';
import type { Clock } from './clock';
import type { SharedAnswers } from './sharedAnswers';

/** Sends a request that has a mail sent, unless the mail was sent before. */
type SendMail = (request: ApiRequest, send: () => Promise<unknown>) => Promise<unknown>;

/**
 * Sends the same request once and gives its answer to all who ask for it, so that a customer who is
 * twice in a list is asked for once. Mails are remembered by `sendMail`.
 */
export function sharedSend(
	send: Send,
	clock: Clock,
	answers: SharedAnswers,
	sendMail: SendMail,
): Send {
	return async (request) => {
		if (request.isListPage) return await send(request);
		if (request.sendsMail) return await sendMail(request, async () => await send(request));
		const { method, path, query, body } = request;
		const key = JSON.stringify([method, path, query, body]);
		const now = clock.now();
		const known = answers.get(key, now);
		if (known) return await known;
		const answer = send(request);
		void answers.keep(key, answer, now, request.answerSize === 'access');
		return await answer;
	};
}
