/**
 * Keeps requests below a number for every second: never more in any one-second window, and evenly
 * spread, so that a crowded moment on the way does not turn into a burst.
 */
export class Rate {
	private sent: number[] = [];
	private nextSlot = 0;

	/**
	 * @param limit requests a second; Infinity for none
	 * @param second how long a second is taken to be, in milliseconds: a little longer, as requests are
	 * counted when they arrive, and some travel faster than others
	 */
	constructor(
		public limit: number,
		public second: number,
	) {}

	/** Milliseconds to wait before the next request; 0 for none. */
	wait(now: number): number {
		if (this.limit === Infinity) return 0;
		const oldest = this.sent[this.sent.length - this.limit] ?? -Infinity;
		return Math.max(0, this.nextSlot - now, oldest + this.second - now);
	}

	/** Notes a request. */
	note(now: number): void {
		if (this.limit === Infinity) return;
		const spacing = this.second / this.limit;
		this.nextSlot = Math.max(this.nextSlot, now - spacing) + spacing;
		this.sent.push(now);
		if (this.sent.length > 2 * this.limit) this.sent = this.sent.slice(-this.limit);
	}
}
