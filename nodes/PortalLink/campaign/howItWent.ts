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
		twiceInTheList: count(({ state }) => state === 'duplicate'),
	};
}

/** Everybody who did not get the message, or may not have got it: who, why, and a code to branch on. */
export function notReached({ tries }: Table) {
	return outcomes(tries)
		.filter(({ state }) => state !== 'sent' && state !== 'stop')
		.map((one) => ({
			who: one.name ?? one.customer,
			...(one.about && { about: one.about }),
			why: one.why ?? whyOf(one),
			code: isInDoubt(one) ? 'in_doubt' : (one.code ?? 'not_sent'),
		}));
}

function isInDoubt({ state }: Try): boolean {
	return state === 'sending' || state === 'in doubt';
}

function whyOf({ state, run }: Try): string {
	if (state !== 'sending') return 'The table does not say why.';
	const execution = run.split('-')[0];
	return `Execution ${execution} took this customer but did not note the result, so the message may or may not have been sent. Check the log of your mail provider.`;
}
