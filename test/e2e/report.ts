import { say } from '../../demo/progress';

let failed = 0;
let passed = 0;

/** Takes down whether something is as it must be, and goes on. */
export function check(what: string, is: unknown, mustBe: unknown): void {
	const isRight = JSON.stringify(is) === JSON.stringify(mustBe);
	if (isRight) passed++;
	else failed++;
	const wrong = isRight ? '' : `: it is ${JSON.stringify(is)}, must be ${JSON.stringify(mustBe)}`;
	say(`  ${isRight ? '✓' : '✗'} ${what}${wrong}`);
}

/** Says how many checks there were; true if all passed and there were any. */
export function conclude(): boolean {
	say(`\n${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0;
}
