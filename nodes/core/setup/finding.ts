import { answerAdvice, type Failure } from '../errors';

export type Result = 'ok' | 'warning' | 'failed' | 'skipped';

/** What a step came to. */
export interface Finding {
	result: Result;
	/** For the user: may name customers and hosts, but no key, token or link. */
	found: string;
	/** What to do; empty where there is nothing. */
	advice: string;
	/** For the report, which strangers read: nothing of an answer, the account or the user is in it. */
	facts: string;
}

/** A step with what it came to. */
export interface Step extends Finding {
	step: string;
}

export function ok(found: string, facts: string, advice = ''): Finding {
	return { result: 'ok', found, facts, advice };
}

export function warning(found: string, facts: string, advice: string): Finding {
	return { result: 'warning', found, facts, advice };
}

export function failed(found: string, facts: string, advice: string): Finding {
	return { result: 'failed', found, facts, advice };
}

export function skipped(found: string, advice = ''): Finding {
	return { result: 'skipped', found, facts: '', advice };
}

/** What to do about an answer that only we can make sense of. */
export const reportAdvice =
	'Add the option Report and run this again: the row Report says where to send it.';

/** The step that ended in a failure. */
export function ofFailure({ failureCode, message, advice }: Failure): Finding {
	// All else that the credential's test tries has been tried here.
	const isUnknown = advice === answerAdvice;
	return failed(message, failureCode, isUnknown ? reportAdvice : advice);
}

const order: readonly Result[] = ['failed', 'warning', 'ok', 'skipped'];

/** Several findings about one step as one: the worst of them says what it came to, and what to do first. */
export function together(findings: readonly Finding[]): Finding {
	const worst = order.find((result) => findings.some((one) => one.result === result));
	const urgent = [...findings].sort(
		(one, other) => order.indexOf(one.result) - order.indexOf(other.result),
	);
	return {
		result: worst ?? 'skipped',
		found: joined(findings, 'found', ' '),
		advice: joined(urgent, 'advice', ' '),
		facts: joined(findings, 'facts', '; '),
	};
}

function joined(all: readonly Finding[], part: 'found' | 'advice' | 'facts', sign: string): string {
	return all
		.map((one) => one[part])
		.filter(Boolean)
		.join(sign);
}
