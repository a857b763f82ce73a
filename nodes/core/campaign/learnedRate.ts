import { Rate } from './rate';

const firstHold = 60_000;
const longestHold = 600_000;
/** By how much the rate is raised every second once the hold is over. */
const growth = 1.1;

/** So much longer is a second taken to be after each refusal, in milliseconds: the way there may be uneven. */
const caution = 10;

/**
 * The user's rate, or less once the provider has refused: then as many a second as it took in the
 * second before the first request that it refused. After a minute without a refusal the rate is raised
 * again, little by little; each further refusal doubles that time.
 */
export class LearnedRate {
	/** A promise, so with more room for requests that travel faster than others. */
	private readonly promised: Rate;
	private readonly learned = new Rate(Infinity, 1000);
	/** When the requests of the last second were sent, and some before them; and of these, those taken. */
	private sent: number[] = [];
	private taken: number[] = [];
	private refusedAt = -Infinity;
	private hold = firstHold;
	private raiseAt = Infinity;

	/** @param most what the user allows; Infinity for all */
	constructor(most: number) {
		this.promised = new Rate(most, 1025);
	}

	/** Milliseconds to wait before the next request; 0 for none. */
	wait(now: number): number {
		return Math.max(this.promised.wait(now), this.learned.wait(now));
	}

	note(now: number): void {
		this.promised.note(now);
		this.learned.note(now);
		this.sent = withNewest(this.sent, now);
	}

	onGoodAnswer(sentAt: number): void {
		this.taken = withNewest(this.taken, sentAt);
		// Under way when the refusal came: now it is known that the provider took this one as well.
		if (sentAt <= this.refusedAt) {
			const taken = this.taken.filter((time) => inSecondBefore(this.refusedAt, time)).length;
			this.learned.limit = Math.max(this.learned.limit, taken);
		}
		if (sentAt < this.raiseAt) return;
		this.raiseAt = sentAt + 1000;
		this.learned.limit = Math.ceil(this.learned.limit * growth);
	}

	/** Of several refusals at once, the one that was sent first tells what the provider takes. */
	onRefusal(sentAt: number, isNews: boolean): void {
		const before = this.sent.filter((time) => time < sentAt && inSecondBefore(sentAt, time)).length;
		// Refused with nothing before it: the provider still cools down, which tells nothing of its rate.
		if (before > 0) this.learned.limit = Math.min(before, this.learned.limit);
		if (!isNews) return;
		this.refusedAt = sentAt;
		this.learned.second += caution;
		this.raiseAt = sentAt + this.hold;
		this.hold = Math.min(this.hold * 2, longestHold);
	}
}

function inSecondBefore(end: number, time: number): boolean {
	return time > end - 1000 && time <= end;
}

/** Keeps some thousand: more than any second has. */
function withNewest(times: number[], time: number): number[] {
	times.push(time);
	return times.length > 4096 ? times.slice(-2048) : times;
}
