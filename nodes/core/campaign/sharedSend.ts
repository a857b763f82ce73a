import type { ApiRequest, Send } from '../requests/request';
import { secondsLeft } from '../portal/lifetime';
import type { Term } from '../portal/opened';
import type { Clock } from './clock';
import { SharedAnswers } from './sharedAnswers';

/** In milliseconds: a small part of the life of usual tokens. */
const longestShared = 600_000;
/** In milliseconds, as lifetimes are counted in seconds. */
const rounding = 1000;

/** How long the answers of a run may be given to others: no longer than the accesses in them are good. */
export class Sharing {
	#longest = longestShared;

	/** Takes account of an access that has just come: as long lives any other. */
	limitTo({ lifetime: life, bounds: { minimumSeconds = 0 } }: Term): void {
		const left = secondsLeft(life, new Date());
		if (left === null) return;
		const good = 1000 * (left - minimumSeconds) - rounding;
		this.#longest = Math.max(0, Math.min(this.#longest, good));
	}

	mayShare(sentAt: number, now: number): boolean {
		return now - sentAt < this.#longest;
	}
}

/** Sends a request that has a mail sent, unless the mail was sent before. */
type SendMail = (request: ApiRequest, send: () => Promise<unknown>) => Promise<unknown>;

/**
 * Sends the same request once and gives its answer to all who ask for it, so that a customer who is
 * twice in a list is asked for once. Mails are remembered by `sendMail`.
 */
export function sharedSend(send: Send, clock: Clock, sharing: Sharing, sendMail: SendMail): Send {
	const answers = new SharedAnswers((sentAt, now) => sharing.mayShare(sentAt, now));
	return async (request) => {
		if (request.isListPage) return await send(request);
		if (request.sendsMail) return await sendMail(request, async () => await send(request));
		const { method, path, query, body } = request;
		const key = JSON.stringify([method, path, query, body]);
		const now = clock.now();
		const known = answers.get(key, now);
		if (known) return await known;
		const answer = send(request);
		void answers.keep(key, answer, now);
		return await answer;
	};
}
