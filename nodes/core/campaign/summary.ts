import type { FailureCode } from '../errors';

/** What became of a run's items. Counts alone: nothing of a customer. */
export class Tally {
	results = 0;
	neverExpire = 0;
	/** Customers who came more than once. */
	repeated = 0;
	readonly failed = new Map<FailureCode, number>();

	addFailure(code: FailureCode): void {
		this.failed.set(code, (this.failed.get(code) ?? 0) + 1);
	}
}

/**
 * One line on how a run went, such as `9,988 links · 12 failed: 9 not found, 3 several match · waited 41 s for the provider`.
 * @param heldBack how long the whole run waited, in milliseconds
 */
export function summary(tally: Tally, noun: string, heldBack: number): string {
	const failures = [...tally.failed].sort(([, one], [, other]) => other - one);
	const failed = failures.reduce((sum, [, count]) => sum + count, 0);
	const codes = failures.map(([code, count]) => `${number(count)} ${code.replaceAll('_', ' ')}`);
	const seconds = Math.round(heldBack / 1000);
	return [
		`${number(tally.results)} ${noun}`,
		failed > 0 && `${number(failed)} failed: ${codes.join(', ')}`,
		seconds > 0 && `waited ${number(seconds)} s for the provider`,
		tally.repeated > 0 &&
			`${number(tally.repeated)} ${tally.repeated === 1 ? 'customer is' : 'customers are'} in the list more than once`,
		tally.neverExpire > 0 && `${number(tally.neverExpire)} never expire`,
	]
		.filter(Boolean)
		.join(' · ');
}

function number(count: number): string {
	return count.toLocaleString('en-US');
}
