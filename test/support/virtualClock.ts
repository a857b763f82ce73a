import type { Clock } from '../../nodes/core/campaign/clock';

/** A clock that stands still until everybody waits, and then goes to the next moment somebody waits for. */
export class VirtualClock implements Clock {
	private time = 0;
	private sleepers: Array<{ at: number; wake: () => void }> = [];

	/** @param random chance, from 0 up to 1 */
	constructor(readonly random: () => number = () => 0.5) {}

	now = (): number => this.time;

	sleep = async (milliseconds: number): Promise<void> => {
		await new Promise<void>((wake) => {
			this.sleepers.push({ at: this.time + Math.max(0, milliseconds), wake });
		});
	};

	/** Lets time pass until the work is done, and gives what it gives. */
	async passUntil<Result>(work: Promise<Result>): Promise<Result> {
		let isDone = false;
		const done = () => {
			isDone = true;
		};
		void work.then(done, done);
		for (;;) {
			await new Promise(setImmediate);
			if (isDone) return await work;
			this.sleepers.sort((one, other) => one.at - other.at);
			const next = this.sleepers.shift();
			if (!next) throw new Error('Everybody waits for something that never comes');
			this.time = Math.max(this.time, next.at);
			next.wake();
		}
	}
}
