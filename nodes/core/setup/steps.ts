import { asFailure, type Failure } from '../errors';
import { ofFailure, skipped, type Finding, type Step } from './finding';
import type { Recorder } from './recorder';

/** The steps that were taken, in their order. */
export class Steps {
	readonly all: Step[] = [];
	/** What has to be done before any further step; null while they are taken. */
	#obstacle: string | null = null;

	constructor(readonly recorder: Recorder) {}

	/** Puts down what a step came to. */
	add(step: string, finding: Finding): void {
		this.all.push({ step, ...finding });
	}

	/** Leaves out the steps from here on. */
	stop(obstacle: string): void {
		this.#obstacle ??= obstacle;
	}

	/**
	 * Takes a step. Where it fails, that is what it came to, and the next one can be taken.
	 * @throws Failure cancelled where the run was stopped
	 */
	async take(step: string, work: () => Promise<Finding>): Promise<void> {
		if (this.#obstacle !== null) {
			return this.add(step, skipped('Not tried.', this.#obstacle));
		}
		this.recorder.step = step;
		this.add(step, await work().catch((error: unknown) => ofFailure(goingOn(error))));
	}
}

/** What to do about a step that could not be taken because of another one. */
export function seeTo(step: string): string {
	return `Fix the step ${step} first.`;
}

/**
 * Whatever was thrown, as a failure of that step alone.
 * @throws Failure cancelled where the run was stopped
 */
export function goingOn(error: unknown): Failure {
	const failure = asFailure(error);
	if (failure.failureCode === 'cancelled') throw failure;
	return failure;
}
