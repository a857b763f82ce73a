import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { examplesFolder } from './folders';

/** All examples: the files in examples/ without their ending, and the flows' IDs in the demo's n8n. */
export const flows = readdirSync(examplesFolder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => basename(file, '.json'));

/** The flows whose webhooks links and campaigns call, so that they must be published first. */
export const flowsToPublish = flows.filter((id) => hasNode(id, 'webhook'));

/** Those that the links of Portal Link lead to. */
export const redirectFlows = flowsToPublish.filter((id) => !isStartedByHand(id));

/** Those that a vendor's event starts. */
export const triggerFlows = flows.filter(
	(id) => !flowsToPublish.includes(id) && !isStartedByHand(id),
);

/** Whether somebody has to press a button for the flow to begin. */
export function isStartedByHand(id: string): boolean {
	return hasNode(id, 'manualTrigger');
}

/** Whether it has a node of that kind, one of n8n's own. */
function hasNode(id: string, kind: string): boolean {
	const text = readFileSync(join(examplesFolder, `${id}.json`), 'utf8');
	return text.includes(`"n8n-nodes-base.${kind}"`);
}
