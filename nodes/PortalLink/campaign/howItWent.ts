import { outcomes, type Table, type Try } from './table';

/** How many customers a campaign has had to do with, and what has become of them. */
export function howItWent({ tries }: Table) {
	const all = outcomes(tries);
	const count = (fits: (one: Try) => boolean) => all.filter(fits).length;
	return {
		customers: all.length,
		sent: count(({ state }) => state === 'sent'),
		opened: count(({ isOpened }) => isOpened),
		inDoubt: count(isInDoubt),
		failed: count(({ state }) => state === 'failed'),
		duplicates: count(({ state }) => state === 'duplicate'),
	};
}

/** What the newest run has done of it, and what earlier ones have: `This run: 3 sent, 1 failed, 1 left out as a repeat.` */
export function whatTheNewestRunDid({ tries, newestRuns, isFirstTry }: Table): string {
	const all = outcomes(tries);
	const count = (state: Try['state'], now: boolean) =>
		all.filter((one) => one.state === state && newestRuns.includes(executionOf(one)) === now)
			.length;
	const [sent, failed] = [count('sent', true), count('failed', true)];
	if (isFirstTry) {
		if (sent === 0) return 'This was a first try: nothing was sent to you.';
		return `This was a first try: ${sent} sent to you, ${failed} failed. Open the link in one of the messages. If all is right, empty firstTryTo and run it again to write to your customers.`;
	}
	const sentBefore = count('sent', false);
	const failedBefore = count('failed', false);
	const before = [
		...(sentBefore > 0 ? [`${sentBefore} sent`] : []),
		...(failedBefore > 0 ? [`${failedBefore} failed and not in this run's list`] : []),
		...leftOut(count('duplicate', false)),
	];
	const now = [`${sent} sent`, `${failed} failed`, ...leftOut(count('duplicate', true))];
	const thisRun = `This run: ${now.join(', ')}.`;
	return before.length === 0 ? thisRun : `${thisRun} Earlier runs: ${before.join(', ')}.`;
}

function leftOut(repeats: number): string[] {
	if (repeats === 0) return [];
	return [`${repeats} left out as ${repeats === 1 ? 'a repeat' : 'repeats'}`];
}

/** What to say where the newest run wrote to somebody and nobody has been reached so far; null for any other. */
export function reachedNobody({ tries, newestRuns }: Table): string | null {
	const all = outcomes(tries);
	if (all.some(({ state }) => state === 'sent')) return null;
	const ofThisRun = all.filter((one) => newestRuns.includes(executionOf(one)));
	const failed = ofThisRun.filter(({ state }) => state === 'failed');
	if (failed.length === 0 || failed.length < ofThisRun.length) return null;
	return `This run reached nobody: all ${failed.length} failed. ${mostOften(failed)}`;
}

/** The reason that most have; where it is not that of all, where the others are. */
function mostOften(failed: Try[]): string {
	const numbers = new Map<string, number>();
	for (const { why } of failed) if (why !== null) numbers.set(why, (numbers.get(why) ?? 0) + 1);
	const [[reason, number] = ['', 0]] = [...numbers].sort(([, one], [, other]) => other - one);
	if (number === failed.length) return `For all of them: ${reason}`;
	const others = 'The list of those not reached says why.';
	return number > 1 ? `For ${number} of them: ${reason} ${others}` : others;
}

/** Everybody who did not get the message, or may not have got it: who, as the list has them, why, and a code to branch on. */
export function notReached({ tries }: Table) {
	return outcomes(tries)
		.filter(({ state }) => state !== 'sent' && state !== 'stop')
		.map((one) => ({
			who: one.name ?? one.customer,
			customer: one.customer,
			...(one.about && { about: one.about }),
			why: one.state === 'duplicate' ? isRepeated : (one.why ?? whyOf(one)),
			code: isInDoubt(one) ? 'in_doubt' : (one.code ?? 'not_sent'),
		}));
}

/** The node's own sentence speaks of items and of an option. */
const isRepeated = 'Another row of your list is for the same customer, and that row was used.';

function isInDoubt({ state }: Try): boolean {
	return state === 'sending' || state === 'in doubt';
}

/** The number before the one of the batch. */
function executionOf({ run }: Try): string {
	return run.split('-')[0] ?? '';
}

function whyOf(one: Try): string {
	if (one.state !== 'sending') return 'The table does not say why.';
	return `Execution ${executionOf(one)} took this customer but did not note the result, so the message may or may not have been sent. Check the log of your mail provider.`;
}
