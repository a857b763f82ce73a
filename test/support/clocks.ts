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
