import type { FailureCode } from '../errors';

/** Why items failed, behind their number: in words, as the codes are for flows to branch on. */
const words: Record<FailureCode, string> = {
	not_found: 'not found',
	several_match: 'with an email that several customers share',
	no_email: 'without an email',
	no_phone: 'without a phone number',
	unauthorized: 'because the provider does not accept the key',
	forbidden: 'because the provider does not allow it',
	rate_limited: 'after too many requests',
	invalid_input: 'with an entry that is empty or not accepted',
	lifetime: 'with a link that ends too soon or too late',
	wrong_customer: 'that would get the link of another customer',
	duplicate: 'for a customer who came before',
	newer_run: 'left to a newer run',
	not_published: 'with a link to a workflow that is not published',
	settled: 'with nothing left to pay',
	unexpected_answer: 'with an answer that the node cannot use',
	unreachable: 'without an answer from the provider',
	cancelled: 'stopped',
	expired: 'expired',
	tampered: 'changed, or signed with another key',
	malformed: 'incomplete, or not of the expected kind',
	wrong_audience: 'made for another address',
};

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
 * One line on how a run went, such as `9,988 links · 12 failed: 9 not found, 3 without an email · waited 41 s for the provider`.
 * @param noun of the results, in the plural
 * @param heldBack how long the whole run waited, in milliseconds
 */
export function summary(tally: Tally, noun: string, heldBack: number): string {
	const failures = [...tally.failed].sort(([, one], [, other]) => other - one);
	const failed = failures.reduce((sum, [, count]) => sum + count, 0);
	const reasons = failures.map(([code, count]) => `${number(count)} ${words[code]}`);
	const seconds = Math.round(heldBack / 1000);
	// One of the “emails sent” is an “email sent”.
	const counted = tally.results === 1 ? noun.replace(/s\b/, '') : noun;
	return [
		`${number(tally.results)} ${counted}`,
		failed > 0 && `${number(failed)} failed: ${reasons.join(', ')}`,
		seconds > 0 && `waited ${number(seconds)} s for the provider`,
		tally.repeated > 0 &&
			`${number(tally.repeated)} ${tally.repeated === 1 ? 'customer is' : 'customers are'} in the list more than once`,
		tally.neverExpire > 0 &&
			`${number(tally.neverExpire)} never ${tally.neverExpire === 1 ? 'expires' : 'expire'}`,
	]
		.filter(Boolean)
		.join(' · ');
}

function number(count: number): string {
	return count.toLocaleString('en-US');
}
