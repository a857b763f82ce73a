/**
 * Keeps requests below a number for every second: never more in any one-second window, and evenly
 * spread, so that a crowded moment on the way does not turn into a burst.
 */
export class Rate {
	/** When each of the newest requests arrived, or was sent where that is not known; the oldest first. */
	private arrivals: number[] = [];
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
		const oldest = this.arrivals[this.arrivals.length - this.limit] ?? -Infinity;
		return Math.max(0, this.nextSlot - now, oldest + this.second - now);
	}

	/** Notes a request. */
	note(now: number): void {
		if (this.limit === Infinity) return;
		const spacing = this.second / this.limit;
		this.nextSlot = Math.max(this.nextSlot, now - spacing) + spacing;
		this.arrivals.push(now);
		if (this.arrivals.length > 2 * this.limit) this.arrivals = this.arrivals.slice(-this.limit);
	}

	/** Corrects when a request arrived, now that it is known. */
	correct(sentAt: number, arrivedAt: number): void {
		const index = this.arrivals.lastIndexOf(sentAt);
		if (index === -1) return;
		this.arrivals.splice(index, 1);
		const later = this.arrivals.findIndex((time) => time > arrivedAt);
		this.arrivals.splice(later === -1 ? this.arrivals.length : later, 0, arrivedAt);
	}
}
