import { say } from '../../demo/progress';

const failures: string[] = [];
let passed = 0;

/** Takes down whether something is as it must be, and goes on. */
export function check(what: string, is: unknown, mustBe: unknown): void {
	if (JSON.stringify(is) === JSON.stringify(mustBe)) {
		passed++;
		say(`  ✓ ${what}`);
		return;
	}
	const failure = `  ✗ ${what}: it is ${JSON.stringify(is)}, must be ${JSON.stringify(mustBe)}`;
	failures.push(failure);
	say(failure);
}

/**
 * Plays a scene and gives what it gives. One that breaks off has failed; others can be played all the
 * same.
 */
export async function playScene<T>(name: string, play: () => Promise<T>): Promise<T | undefined> {
	try {
		return await play();
	} catch (error) {
		check(`${name} is played to its end`, String(error), null);
		return undefined;
	}
}

/** Says how many checks there were, and once more which failed; true if all passed and there were any. */
export function conclude(): boolean {
	say(`\n${passed} passed, ${failures.length} failed`);
	for (const failure of failures) say(failure);
	return failures.length === 0 && passed > 0;
}
