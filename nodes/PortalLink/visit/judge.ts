import { asFailure, type FailureCode } from '../../core';
import { endedLongAgo, isFirstInAWhile, usualBounds } from '../link/expired';
import { writeSubject } from '../link/subject';
import { readToken, type LinkContent, type LinkTools } from '../link/token';
import type { PageName } from '../page/text';
import type { VisitSettings } from './settings';

/** Somebody who opens a link, or presses the button on its page. */
export interface Visit {
	/** The token of the link, as it came. */
	token: unknown;
	presses: boolean;
	/** Those of the node, in each spelling that links may have been made for. */
	addresses: string[];
	/** What tells this node from all others of this n8n. */
	node: string;
	/** Whether it is a test from the editor, which may be repeated as often as one likes. */
	isTest: boolean;
}

/** What becomes of a visit. */
export type Verdict =
	/** The flow answers. */
	| { page: null; opens: LinkContent }
	/** The page answers, and the flow sends a new link where there is one to be renewed. */
	| { page: PageName; renews?: LinkContent };

/**
 * Decides by the link alone. Looking at one starts nothing.
 * @throws Failure where the signing key cannot be used
 */
export async function judge(
	{ token, presses, addresses, node, isTest }: Visit,
	{ provider, sendsNewLinks }: Pick<VisitSettings, 'provider' | 'sendsNewLinks'>,
	tools: LinkTools,
): Promise<Verdict> {
	const read = await readToken(token, addresses, tools, new Date()).catch(nullIfDamaged);
	if (read === null) return { page: 'damaged' };
	const { content, isExpired } = read;
	const isOurs = content.provider === provider;
	if (!isExpired && !isOurs) return { page: 'damaged' };
	if (!isExpired) return presses ? { page: null, opens: content } : { page: 'welcome' };
	const { atMostDays, onceInMinutes } = usualBounds;
	const canBeRenewed =
		sendsNewLinks &&
		isOurs &&
		content.reference.kind === 'id' &&
		!endedLongAgo(atMostDays, content.expiresAt, new Date());
	if (!canBeRenewed) return { page: 'expired' };
	if (!presses) return { page: 'renewable' };
	const customer = `${node} ${writeSubject(content)}`;
	const isFirst = isFirstInAWhile(isTest ? 0 : onceInMinutes, customer, new Date());
	return isFirst ? { page: 'sent', renews: content } : { page: 'sent' };
}

const faults: FailureCode[] = ['tampered', 'malformed', 'wrong_audience', 'lifetime'];

function nullIfDamaged(error: unknown): null {
	if (faults.includes(asFailure(error).failureCode)) return null;
	throw error;
}
