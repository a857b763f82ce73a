import type { AskOpen } from '../../core';

/**
 * What n8n answers at a path that no published workflow has. Whether this workflow is published a node cannot
 * read: n8n calls each one unpublished that is run by hand.
 */
const saysN8n = 'is not registered';

/** What a page answers that is not the one asked for. */
const saysPage = 'This is the page of another workflow';

/** The parameter of an address that names the workflow whose page is asked for, by its ID. */
const pageOf = 'pageOf';

/**
 * Asks n8n who answers at one of its addresses; null where it may be the page that the links are to open.
 * An n8n that cannot ask itself, as behind some firewalls, says nothing.
 * @param workflowId the workflow whose page it has to be; undefined where it may be that of any
 */
export async function whoAnswers(
	address: string,
	workflowId: string | undefined,
	ask: AskOpen,
): Promise<'nobody' | 'another workflow' | null> {
	const url = new URL(address);
	if (workflowId !== undefined) url.searchParams.set(pageOf, workflowId);
	const { failure } = await ask(url);
	if (failure?.failureCode === 'not_found' && failure.message.includes(saysN8n)) return 'nobody';
	return failure?.message.includes(saysPage) ? 'another workflow' : null;
}

/** Whether an entry is an expression that takes what is entered in another node: `={{ $('Link opened').params.path }}`. */
export function takesEntryOfNode(parameter: unknown): boolean {
	if (typeof parameter !== 'string' || !parameter.startsWith('=')) return false;
	const [, ...behind] = parameter.split('$(');
	return behind.some((one) => /\)\.params\b/.test(one));
}

/**
 * What the page of a workflow answers where that of another one is asked for; null where it is not. Which
 * workflow it is of, it tells nobody.
 */
export function answerForAnother(query: Record<string, unknown>, workflowId: string | undefined) {
	const asked = query[pageOf];
	if (asked === undefined || asked === workflowId) return null;
	return {
		status: 409,
		headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
		body: JSON.stringify({ message: saysPage }),
	};
}
