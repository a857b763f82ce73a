import { describeFailure } from '../requests/answerFailures';
import { Failure } from '../errors';
import { oneOf, optional } from '../node/values';
import { describeReference, nameOf, type CustomerReference } from './reference';

/** What to do when several customers share the email that was asked for. */
export type IfSeveralMatch = 'fail' | 'first' | 'all';

/**
 * The option If Several Match, `fail` where it was not added.
 * @throws Failure invalid_input
 */
export function parseIfSeveralMatch(options: Record<string, unknown>): IfSeveralMatch {
	const chosen = optional(options, 'ifSeveralMatch', (value) =>
		oneOf<IfSeveralMatch>(value, 'If Several Match', ['fail', 'first', 'all']),
	);
	return chosen ?? 'fail';
}

/**
 * The customers to go on with out of those that match exactly.
 * @throws Failure not_found if there is none; several_match if there are several, unless the user
 * chose to take the first or all
 */
export function chooseMatches<Match>(
	matches: readonly Match[],
	ifSeveralMatch: IfSeveralMatch,
	reference: CustomerReference,
	vendor: string,
): readonly Match[] {
	if (matches.length === 0) {
		const subject = describeReference(reference);
		throw describeFailure('not_found', '', { vendor, subject });
	}
	if (matches.length === 1 || ifSeveralMatch === 'all') return matches;
	if (ifSeveralMatch === 'first') return matches.slice(0, 1);
	throw new Failure(
		'several_match',
		`${matches.length} customers share ${nameOf(reference)}.`,
		'Use the ID of the one you mean, or choose which of them to take under Options, If Several Match.',
	);
}
