/** Counts events within the last second. Memory is bounded by the fullest second. */
export class SlidingSecond {
	#times: number[] = [];
	#first = 0;

	/** Counts an event. `at` is in milliseconds and never goes back. */
	add(at: number): void {
		this.#times.push(at);
	}

	count(at: number): number {
		this.#forgetBefore(at - 1000);
		return this.#times.length - this.#first;
	}

	/** Milliseconds until the oldest event is a second old. */
	untilNextLeaves(at: number): number {
		return Math.max(0, (this.#times[this.#first] ?? at - 1000) + 1000 - at);
	}

	#forgetBefore(time: number): void {
		while ((this.#times[this.#first] ?? Infinity) <= time) this.#first += 1;
		if (this.#first > 1000 && this.#first > this.#times.length / 2) {
			this.#times = this.#times.slice(this.#first);
			this.#first = 0;
		}
	}
}
