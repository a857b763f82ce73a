import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { secondsLeft } from '../portal/lifetime';
import type { Term } from '../portal/opened';
import { SharedAnswers } from './sharedAnswers';

/** In milliseconds: a small part of the life of usual tokens. */
const longestShared = 600_000;
/** In milliseconds, as lifetimes are counted in seconds. */
const rounding = 1000;

/** The answers that may be given to others, and how long: no longer than the accesses in them are good. */
export class Sharing {
	#longest = longestShared;
	/** By the values of the credential. */
	#answers = new Map<string, SharedAnswers>();

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

	/** The answers to what is asked for with a credential. */
	answersFor(credential: ICredentialDataDecryptedObject): SharedAnswers {
		const values = JSON.stringify(credential);
		const known =
			this.#answers.get(values) ?? new SharedAnswers((sentAt, now) => this.mayShare(sentAt, now));
		this.#answers.set(values, known);
		return known;
	}

	/** Begins another run, which may be there to see what has changed: of the earlier ones only accesses are shared. */
	startRun(): void {
		for (const answers of this.#answers.values()) answers.forgetLookups();
	}
}
