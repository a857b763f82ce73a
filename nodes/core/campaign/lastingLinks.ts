import { Failure } from '../errors';
import * as lifetime from '../portal/lifetime';
import type { Term } from '../portal/opened';
import type { Outcome } from './outcome';

/** The numbers of the items whose access has ended, or works shorter than the user asked for, by now. */
export function endedItems(outcomes: readonly Outcome[], now: Date): number[] {
	return [...outcomes.entries()]
		.filter(([, outcome]) => endedTerm(outcome, now) !== undefined)
		.map(([index]) => index);
}

/**
 * The outcomes as they are true when the run ends, which is when n8n passes the items on: with the
 * seconds that are left by then. An item whose access has ended fails.
 */
export function lasting(outcomes: readonly Outcome[], now: Date): Outcome[] {
	return outcomes.map((outcome) => {
		if (outcome instanceof Failure) return outcome;
		const ended = endedTerm(outcome, now);
		if (ended) return endedTooEarly(ended);
		return outcome.map((output) => {
			const { json, opened } = output;
			if (!opened?.term || !('expiresInSeconds' in json)) return output;
			const expiresInSeconds = lifetime.secondsLeft(opened.term.lifetime, now);
			return { ...output, json: { ...json, expiresInSeconds } };
		});
	});
}

/** The term of an access that has ended; undefined where none has. */
function endedTerm(outcome: Outcome, now: Date): Term | undefined {
	if (outcome instanceof Failure) return undefined;
	return outcome.find(({ opened }) => opened?.term && hasEnded(opened.term, now))?.opened?.term;
}

function hasEnded({ lifetime: life, bounds, subject }: Term, now: Date): boolean {
	return lifetime.outOfBounds(life, bounds, now, subject) !== null;
}

function endedTooEarly({ subject }: Term): Failure {
	return new Failure(
		'lifetime',
		`The link for ${subject} expired before the run ended, or had less time left than Minimum Lifetime.`,
		'Choose a longer lifetime, or give the node the list in smaller parts.',
	);
}
