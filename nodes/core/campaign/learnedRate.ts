import { Rate } from './rate';

const firstHold = 60_000;
const longestHold = 600_000;
/** By how much the rate is raised every second once the hold is over. */
const growth = 1.1;

/** So much longer is a second taken to be after each refusal, in milliseconds: the way there may be uneven. */
const caution = 20;
/** A refusal after nearly as many as before is one of the uneven way, not of a lower rate. */
const nearly = 0.8;
/** So much later than usual a request is taken to have arrived at most, in milliseconds. */
const latest = 100;

/**
 * The user's rate, else the documented one, or less once the provider has refused: then as many a second
 * as it took in the second before. After a minute without a refusal the rate is raised again, little by
 * little and not above the documented one; each further refusal doubles that time.
 */
export class LearnedRate {
	/** A promise, so with more room for requests that travel faster than others. */
	private readonly promised: Rate;
	private readonly learned: Rate;
	/** What the learned rate is not raised above. */
	private readonly highest: number;
	/** When the requests that the provider took were sent, the newest of them. */
	private taken: number[] = [];
	/** When the last one that it refused was sent. */
	private refusedAt = -Infinity;
	/** False from a refusal until all is known that was under way then. */
	private isSettled = true;
	private hold = firstHold;
	private raiseAt = Infinity;
	/** How long answers take of late, in milliseconds. */
	private usualWait = 0;

	/**
	 * @param most what the user allows; Infinity for all
	 * @param documented what the provider says that it allows, where the user says nothing: it need be no whole number
	 */
	constructor(most: number, documented = Infinity) {
		this.promised = new Rate(most, 1100);
		const known = most === Infinity ? documented : Infinity;
		this.highest = Math.ceil(known);
		// What is no whole number in a second is one in somewhat more than a second.
		const second = known === Infinity ? 1000 : ((1000 + caution) * this.highest) / known;
		this.learned = new Rate(this.highest, second);
	}

	/** Milliseconds to wait before the next request; 0 for none. */
	wait(now: number): number {
		return Math.max(this.promised.wait(now), this.learned.wait(now));
	}

	note(now: number): void {
		this.promised.note(now);
		this.learned.note(now);
	}

	onGoodAnswer(sentAt: number, now: number): void {
		const wait = now - sentAt;
		this.usualWait += (wait - this.usualWait) / 10;
		const late = Math.min(Math.max(wait - this.usualWait, 0), latest);
		this.learned.correct(sentAt, sentAt + late);
		if (sentAt > this.refusedAt) this.settle();
		this.taken.push(sentAt);
		if (this.taken.length > 4096) this.taken = this.taken.slice(-2048);
		if (sentAt < this.raiseAt) return;
		this.raiseAt = sentAt + 1000;
		this.learned.limit = Math.min(Math.ceil(this.learned.limit * growth), this.highest);
	}

	/** @param isNews false for one of several refusals at once, after the first */
	onRefusal(sentAt: number, isNews: boolean): void {
		if (isNews) {
			this.settle();
			this.isSettled = false;
			this.learned.second += caution;
			this.raiseAt = sentAt + this.hold;
			this.hold = Math.min(this.hold * 2, longestHold);
		}
		this.refusedAt = Math.max(this.refusedAt, sentAt);
	}

	/** Learns the rate, now that the run has paused and what was under way has been answered. */
	private settle(): void {
		if (this.isSettled) return;
		this.isSettled = true;
		const end = this.refusedAt;
		const taken = this.taken.filter((time) => time > end - 1000 && time <= end).length;
		// Refused with nothing taken before: the provider still cools down, which tells nothing of its rate.
		if (taken > 0 && taken < nearly * this.learned.limit) this.learned.limit = taken;
	}
}
