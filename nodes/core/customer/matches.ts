import { describeFailure } from '../callFailures';
import { Failure } from '../errors';
import type { Contact } from './contact';

/** What to do when several customers share the email that was asked for. */
export type IfSeveralMatch = 'fail' | 'first' | 'all';

/**
 * The customers to go on with out of those that match exactly.
 * @throws Failure not_found if there is none; several_match if there are several, unless the user
 * chose to take the first or all
 */
export function chooseMatches(
	matches: readonly Contact[],
	ifSeveralMatch: IfSeveralMatch,
	subject: string,
	vendor: string,
): readonly Contact[] {
	if (matches.length === 0) throw describeFailure('not_found', '', { vendor, subject });
	if (matches.length === 1 || ifSeveralMatch === 'all') return matches;
	if (ifSeveralMatch === 'first') return matches.slice(0, 1);
	throw new Failure(
		'several_match',
		`${matches.length} customers match ${subject}.`,
		'Name the customer by ID, or choose under Options, If Several Match, which of them to take.',
	);
}
