import { createHash } from 'crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** How many marks a node keeps. A delivery has one or two: of its own ID, and of its event's. */
const mostRemembered = 1000;

/**
 * By node. The static data outlives n8n's process, but two deliveries that come at once would both
 * read it before either has written.
 */
const recent = new Map<string, string[]>();

/** Of all nodes, the deliveries of which it is not known yet whether they start the flow. */
const underWay = new Map<string, Promise<IDataObject | null>>();

/**
 * The item that a delivery starts the flow with, or that it is a repeat of one of the last few hundred
 * that did. A delivery that starts nothing is not remembered, so that it may come again.
 * @param identities what is the same when the delivery comes again, each of which tells a repeat
 * @param work gives the item; null where the delivery is to come again later
 */
export async function unlessRepeat(
	context: IWebhookFunctions,
	identities: Array<string | Buffer>,
	work: () => Promise<IDataObject | null>,
): Promise<IDataObject | 'repeat' | null> {
	const marks = identities.map(markOf);
	const remembered = new Set(marksOf(context));
	if (marks.some((mark) => remembered.has(mark))) return 'repeat';
	const keys = marks.map((mark) => `${nodeKey(context)}/${mark}`);
	const first = keys.map((key) => underWay.get(key)).find((other) => other !== undefined);
	if (first !== undefined) return (await first) && 'repeat';
	const worked = work();
	for (const key of keys) underWay.set(key, worked);
	try {
		const json = await worked;
		if (json !== null) remember(context, marks);
		return json;
	} finally {
		for (const key of keys) underWay.delete(key);
	}
}

function remember(context: IWebhookFunctions, marks: string[]): void {
	const kept = [...new Set([...marksOf(context), ...marks])].slice(-mostRemembered);
	recent.set(nodeKey(context), kept);
	context.getWorkflowStaticData('node').recentDeliveries = kept;
}

function marksOf(context: IWebhookFunctions): string[] {
	const { recentDeliveries } = context.getWorkflowStaticData('node');
	const earlier = Array.isArray(recentDeliveries) ? recentDeliveries.map(String) : [];
	return [...earlier, ...(recent.get(nodeKey(context)) ?? [])];
}

/** Strangers choose the length of an ID where nothing is signed, and the static data is to stay small. */
function markOf(identity: string | Buffer): string {
	return createHash('sha256').update(identity).digest('base64url').slice(0, 16);
}

function nodeKey(context: IWebhookFunctions): string {
	return `${context.getWorkflow().id}/${context.getNode().id}`;
}
