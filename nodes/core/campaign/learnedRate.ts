import { Rate } from './rate';

const firstHold = 60_000;
const longestHold = 600_000;
/** By how much the rate is raised every second once the hold is over. */
const growth = 1.1;

/**
 * The user's rate, or less once the provider has refused: then as many a second as it took in the
 * second before. After a minute without a refusal the rate is raised again, little by little; each
 * further refusal doubles that time.
 */
export class LearnedRate {
	private readonly rate: Rate;
	/** When the good ones of the last second were sent. */
	private good: number[] = [];
	private hold = firstHold;
	private raiseAt = Infinity;

	constructor(private readonly most: number) {
		this.rate = new Rate(most);
	}

	/** Milliseconds to wait before the next request; 0 for none. */
	wait(now: number): number {
		return this.rate.wait(now);
	}

	note(now: number): void {
		this.rate.note(now);
	}

	onGoodAnswer(sentAt: number): void {
		this.good.push(sentAt);
		if (this.good.length > 4096) this.good = this.good.slice(-2048);
		if (sentAt < this.raiseAt) return;
		this.raiseAt = sentAt + 1000;
		this.rate.limit = Math.min(Math.ceil(this.rate.limit * growth), this.most);
	}

	onRefusal(sentAt: number): void {
		const taken = this.good.filter((time) => time > sentAt - 1000).length;
		// Refused with nothing taken before it: the provider still cools down, which tells nothing of its rate.
		if (taken > 0) this.rate.limit = Math.min(taken, this.rate.limit);
		this.raiseAt = sentAt + this.hold;
		this.hold = Math.min(this.hold * 2, longestHold);
	}
}
