import { Failure } from '../../nodes/core/errors';
import type { Attempt, Retry } from '../../nodes/core/requests/answers';
import type { ApiRequest } from '../../nodes/core/requests/request';
import type { VirtualClock } from './virtualClock';

export interface Answer {
	kind: 'good' | 'fault' | 'limit';
	/** Milliseconds. */
	after: number;
	/** How long it asks to be left alone, in milliseconds. */
	wait?: number | null;
}

interface Sent {
	path: string;
	at: number;
	answer: Answer;
	answeredAt: number;
}

/** A provider in virtual time that answers its n-th request as it is told, and remembers what it saw. */
export class PlayedProvider {
	readonly sent: Sent[] = [];
	mostUnderWay = 0;
	private underWay = 0;

	constructor(
		private readonly clock: VirtualClock,
		private readonly answer: (number: number, at: number) => Answer,
	) {}

	request = async ({ path }: ApiRequest): Promise<Attempt> => {
		const at = this.clock.now();
		const answer = this.answer(this.sent.length, at);
		const sent = { path: path.join('/'), at, answer, answeredAt: at + answer.after };
		this.sent.push(sent);
		this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
		await this.clock.sleep(answer.after);
		this.underWay--;
		if (answer.kind === 'good') return { body: sent.path, failure: null, retry: null };
		const retry: Retry = { kind: answer.kind, waitMilliseconds: answer.wait ?? null };
		const code = answer.kind === 'fault' ? 'unreachable' : 'rate_limited';
		return { body: null, failure: new Failure(code, answer.kind, ''), retry };
	};

	/** The most requests in any one second. */
	fullestSecond(): number {
		const times = this.sent.map(({ at }) => at);
		return Math.max(
			0,
			...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length),
		);
	}
}
