import { realClock } from '../../nodes/core/campaign/clock';

/** Lets the nodes' waits pass at once, as if the time had gone by. Requests still take the time they take. */
export function skipWaits(): void {
	const { now } = realClock;
	let skipped = 0;
	jest.spyOn(realClock, 'now').mockImplementation(() => now() + skipped);
	jest.spyOn(realClock, 'sleep').mockImplementation(async (milliseconds) => {
		await new Promise(setImmediate);
		skipped += milliseconds;
	});
}

/** A clock that goes on by the nodes' waits alone, so that it is no matter how fast the machine is. */
export function onlyWaitsTakeTime(): void {
	let time = 0;
	jest.spyOn(realClock, 'now').mockImplementation(() => time);
	jest.spyOn(realClock, 'sleep').mockImplementation(async (milliseconds) => {
		const until = time + milliseconds;
		await new Promise(setImmediate);
		time = Math.max(time, until);
	});
}
