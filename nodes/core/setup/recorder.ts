import { realClock } from '../campaign/clock';
import type { FailureCode } from '../errors';
import type { Attempt } from '../requests/answers';
import type { ApiRequest, SeenAnswer } from '../requests/request';
import { shapeOf, type Shape } from './shape';

/** What is remembered of one answer: none of its values. */
export interface RecordedAnswer {
	/** Of which step the request was a part. */
	step: string;
	method: ApiRequest['method'];
	/** Null where no answer came. */
	status: number | null;
	format: 'JSON' | 'web page' | 'nothing' | 'neither JSON nor a web page';
	milliseconds: number;
	/** Null where it is a good one. */
	code: FailureCode | null;
	/** Whether it was refused for a while, or failed in a way that may pass. */
	trouble: 'fault' | 'limit' | null;
	/** Null where it is no JSON. */
	shape: Shape | null;
}

/** Remembers what the answers to a run's requests were like, in their order. */
export class Recorder {
	readonly answers: RecordedAnswer[] = [];
	/** The step that requests are a part of. */
	step = '';
	#seen: Omit<RecordedAnswer, 'step' | 'method' | 'milliseconds' | 'code' | 'trouble'> | null =
		null;

	/** Keeps what an answer is like; the answer itself is let go. */
	readonly watch = ({ status, json, isWebPage, isEmpty }: SeenAnswer): void => {
		const shape = json === undefined ? null : shapeOf(json);
		this.#seen = { status, format: formatOf(shape !== null, isWebPage, isEmpty), shape };
	};

	/** Sends one request after the other, and notes what each came to. */
	timed(request: (request: ApiRequest) => Promise<Attempt>) {
		return async (call: ApiRequest): Promise<Attempt> => {
			this.#seen = null;
			const sentAt = realClock.now();
			const attempt = await request(call);
			const unseen = { status: null, format: 'nothing' as const, shape: null };
			this.answers.push({
				...(this.#seen ?? unseen),
				step: this.step,
				method: call.method,
				milliseconds: Math.round(realClock.now() - sentAt),
				code: attempt.failure?.failureCode ?? null,
				trouble: attempt.retry?.kind ?? null,
			});
			return attempt;
		};
	}

	get last(): RecordedAnswer | null {
		return this.answers.at(-1) ?? null;
	}
}

function formatOf(isJson: boolean, isWebPage: boolean, isEmpty: boolean): RecordedAnswer['format'] {
	if (isJson) return 'JSON';
	if (isWebPage) return 'web page';
	return isEmpty ? 'nothing' : 'neither JSON nor a web page';
}
