import type { Retry } from '../requests/answers';
import { longestSleep, type Clock } from './clock';
import { LearnedRate } from './learnedRate';
import { RetryBudget } from './retryBudget';
import { holdBack } from './trouble';

const firstLimit = 4;
/** So many faults in a row, and the provider is taken for down. */
const faultsOfAnOutage = 10;

export interface GateSettings {
	maxConcurrency: number;
	/** Infinity for no limit of the user's. */
	maxRequestsPerSecond: number;
	/** What the provider documents, for where the user has no limit. */
	documentedPerSecond?: number;
	/** How long the run goes on without one good answer. */
	giveUpAfterMilliseconds: number;
}

/** Why the gate lets nothing through any more. */
export type Closed = Retry['kind'] | 'stopped';

/**
 * What all requests of a run pass, in the order they come. It lets a few through at once, more with
 * every good answer, half as many after trouble; keeps to a rate; and when the provider refuses or is
 * down, holds back the whole run and then tries with a single request.
 */
export class Gate {
	closed: Closed | null = null;
	/** Milliseconds that the run was held back, for the summary. */
	heldBack = 0;
	readonly repeats = new RetryBudget();
	private waiting: Array<(sentAt: number | null) => void> = [];
	private underWay = 0;
	private limit: number;
	private readonly rate: LearnedRate;
	private pausedUntil = 0;
	/** Set while the provider is tried with one request after a pause. */
	private isTrying = false;
	private fruitlessTries = 0;
	private faultsInARow = 0;
	/** When trouble was last reacted to. What was sent before it tells nothing new. */
	private reactedAt = -Infinity;
	private lastGoodAnswer: number;
	private isSleeping = false;

	constructor(
		private readonly settings: GateSettings,
		private readonly clock: Clock,
	) {
		this.limit = Math.min(firstLimit, settings.maxConcurrency);
		this.rate = new LearnedRate(settings.maxRequestsPerSecond, settings.documentedPerSecond);
		this.lastGoodAnswer = clock.now();
	}

	/** Waits for the turn of a request. Gives when it is sent, or null where the gate has closed. */
	async enter(): Promise<number | null> {
		return await new Promise((turn) => {
			this.waiting.push(turn);
			this.letThrough();
		});
	}

	/** Lets nobody in any more, and tells all who wait. */
	close(reason: Closed): void {
		this.closed ??= reason;
		for (const turn of this.waiting.splice(0)) turn(null);
	}

	/**
	 * Lets requests through for another run, at the pace of the one before. Where that one gave up, a
	 * single request is tried, and if that comes to nothing, so does this run.
	 */
	reopen(): void {
		if (this.closed === null) this.lastGoodAnswer = this.clock.now();
		else this.isTrying = true;
		this.closed = null;
		this.heldBack = 0;
	}

	/** Reports how a request that was sent at `sentAt` came out; null for an answer that settles it. */
	leave(sentAt: number, trouble: Retry | null): void {
		this.underWay--;
		if (trouble === null) this.onGoodAnswer(sentAt);
		else this.onTrouble(sentAt, trouble);
		this.letThrough();
	}

	private letThrough(): void {
		if (this.closed !== null) return this.close(this.closed);
		while (this.waiting.length > 0 && this.underWay < (this.isTrying ? 1 : this.limit)) {
			const now = this.clock.now();
			const wait = Math.max(this.pausedUntil - now, this.rate.wait(now));
			if (wait > 0) return void this.wakeAfter(wait);
			this.underWay++;
			this.rate.note(now);
			this.waiting.shift()?.(now);
		}
	}

	private async wakeAfter(milliseconds: number): Promise<void> {
		if (this.isSleeping) return;
		this.isSleeping = true;
		await this.clock.sleep(Math.min(milliseconds, longestSleep));
		this.isSleeping = false;
		this.letThrough();
	}

	private onGoodAnswer(sentAt: number): void {
		this.lastGoodAnswer = this.clock.now();
		this.rate.onGoodAnswer(sentAt, this.lastGoodAnswer);
		if (sentAt <= this.reactedAt) return;
		this.faultsInARow = 0;
		this.fruitlessTries = 0;
		this.isTrying = false;
		this.limit = Math.min(this.limit + 1, this.settings.maxConcurrency);
	}

	private onTrouble(sentAt: number, trouble: Retry): void {
		const isNews = sentAt > this.reactedAt;
		if (isNews) {
			this.reactedAt = this.clock.now();
			this.limit = Math.max(1, Math.floor(this.limit / 2));
		}
		if (trouble.kind === 'limit') {
			this.rate.onRefusal(sentAt, isNews);
			this.pause(isNews, trouble.waitMilliseconds);
		} else if (++this.faultsInARow >= faultsOfAnOutage || trouble.waitMilliseconds !== null) {
			this.pause(isNews, trouble.waitMilliseconds);
		}
		const now = this.clock.now();
		if (
			Math.max(now, this.pausedUntil) - this.lastGoodAnswer >
			this.settings.giveUpAfterMilliseconds
		) {
			this.close(trouble.kind);
		}
	}

	private pause(isNews: boolean, askedFor: number | null): void {
		if (!isNews && askedFor === null) return;
		const now = this.clock.now();
		const until = now + holdBack(this.fruitlessTries, askedFor, this.clock);
		this.heldBack += Math.max(0, until - Math.max(now, this.pausedUntil));
		this.pausedUntil = Math.max(this.pausedUntil, until);
		this.isTrying = true;
		if (isNews) this.fruitlessTries++;
	}
}
