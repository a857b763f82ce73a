import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false if it is not within the seconds given. */
export async function becomesTrue(
	question: () => Promise<boolean>,
	seconds: number,
): Promise<boolean> {
	const deadline = Date.now() + seconds * 1000;
	while (Date.now() < deadline) {
		if (await question()) return true;
		await pause(150);
	}
	return false;
}
