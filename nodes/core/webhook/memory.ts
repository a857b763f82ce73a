import { createHash } from 'crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

/** How many deliveries a node remembers. */
const mostRemembered = 500;

/**
 * By node. The static data outlives n8n's process, but two deliveries that come at once would both
 * read it before either has written.
 */
const recent = new Map<string, string[]>();

/**
 * Remembers a delivery for as long as it is among the last few hundred.
 * @param id what is the same when the delivery comes again
 * @returns false if it was remembered already
 */
export function isNew(context: IWebhookFunctions, id: string | Buffer): boolean {
	// Strangers choose the length of an ID where nothing is signed, and the static data is to stay small.
	const mark = createHash('sha256').update(id).digest('base64url').slice(0, 22);
	const stored = context.getWorkflowStaticData('node');
	const earlier = Array.isArray(stored.recentDeliveries) ? stored.recentDeliveries.map(String) : [];
	const marks = new Set([...earlier, ...(recent.get(nodeKey(context)) ?? [])]);
	if (marks.has(mark)) return false;
	const kept = [...marks, mark].slice(-mostRemembered);
	recent.set(nodeKey(context), kept);
	stored.recentDeliveries = kept;
	return true;
}

function nodeKey(context: IWebhookFunctions): string {
	return `${context.getWorkflow().id}/${context.getNode().id}`;
}
