/** Repeats after faults that may be made at first: enough for all that is under way at once. */
const atFirst = 200;
/** What each good answer adds. */
const share = 0.2;

/** How many repeats after faults may be made, so that a provider in trouble is not met by a storm of them. */
export class RetryBudget {
	#left = atFirst;

	/** Takes one repeat, where one is left. */
	take(): boolean {
		return this.#left-- >= 1;
	}

	onGoodAnswer(): void {
		this.#left = Math.min(this.#left + share, atFirst * 5);
	}
}
