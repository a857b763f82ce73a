import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeType, vendorNames, vendors } from '../scripts/vendors';
import { examplesFolder } from './folders';

/** All examples: the files in examples/ without their ending, and the flows' IDs in the demo's n8n. */
export const flows = readdirSync(examplesFolder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => basename(file, '.json'));

/** The flows whose webhooks links and campaigns call, so that they must be published first. */
export const flowsToPublish = flows.filter(
	(id) => hasNode(id, 'n8n-nodes-base.webhook') || opensPortals(id),
);

/** Those that a vendor's event starts. */
export const triggerFlows = flows.filter((id) =>
	vendorNames.some((name) =>
		hasNode(id, `n8n-nodes-customer-portal.${nodeType(vendors[name])}Trigger`),
	),
);

/** Those that the links of Portal Link lead to, and that do nothing else. */
export const redirectFlows = flows.filter(
	(id) => opensPortals(id) && !isStartedByHand(id) && !triggerFlows.includes(id),
);

/** Whether somebody has to press a button for the flow to begin. */
export function isStartedByHand(id: string): boolean {
	return hasNode(id, 'n8n-nodes-base.manualTrigger');
}

function opensPortals(id: string): boolean {
	return hasNode(id, 'n8n-nodes-customer-portal.portalLinkTrigger');
}

/** Whether it has a node of that type. */
function hasNode(id: string, type: string): boolean {
	const text = readFileSync(join(examplesFolder, `${id}.json`), 'utf8');
	return text.includes(`"${type}"`);
}
