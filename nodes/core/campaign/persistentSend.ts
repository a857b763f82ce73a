import type { Attempt, Retry } from '../requests/answers';
import { describeFailure } from '../requests/answerFailures';
import { Failure } from '../errors';
import type { ApiRequest, Send } from '../requests/request';
import { longestSleep, type Clock } from './clock';
import type { Closed, Gate } from './gate';
import { beforeRetry } from './trouble';

/** How often one request is repeated at most. */
const mostRetries: Record<Retry['kind'], number> = { fault: 5, limit: 8 };

/**
 * Sends every request through the gate, and again where that can help. Repeats after faults are taken
 * from the gate's budget.
 */
export function persistentSend(
	vendor: string,
	attempt: (request: ApiRequest) => Promise<Attempt>,
	gate: Gate,
	clock: Clock,
): Send {
	const mayRepeat = (retry: Retry, retries: number): boolean => {
		if (retries >= mostRetries[retry.kind]) return false;
		return retry.kind === 'limit' || gate.repeats.take();
	};

	return async (request) => {
		for (let retries = 0; ; retries++) {
			const sentAt = await gate.enter();
			if (sentAt === null) throw notTried(gate.closed, vendor, request.subject);
			const { body, failure, retry } = await attempt(request);
			gate.leave(sentAt, retry);
			if (failure === null) {
				gate.repeats.onGoodAnswer();
				return body;
			}
			if (retry === null || !mayRepeat(retry, retries)) throw failure;
			if (retry.kind === 'fault') await wait(beforeRetry(retries, clock), gate, clock);
		}
	};
}

/** Waits in short steps, to see it when the run is stopped. */
async function wait(milliseconds: number, gate: Gate, clock: Clock): Promise<void> {
	const end = clock.now() + milliseconds;
	for (let left = milliseconds; left > 0 && gate.closed === null; left = end - clock.now()) {
		await clock.sleep(Math.min(left, longestSleep));
	}
}

function notTried(closed: Closed | null, vendor: string, subject: string): Failure {
	if (closed === 'stopped') return describeFailure('cancelled', '', { vendor, subject });
	const advice = 'Run it again later for the remaining customers.';
	return closed === 'limit'
		? new Failure(
				'rate_limited',
				`${vendor} kept refusing, so the node gave up on ${subject}.`,
				advice,
			)
		: new Failure(
				'unreachable',
				`${vendor} stopped answering, so the node gave up on ${subject}.`,
				advice,
			);
}
