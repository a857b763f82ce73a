import type { Page } from 'playwright-core';
import manifest from '../../../package.json';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { entry, search } from './panel';
import { appears, newWorkflow, part } from './window';

/** An AI agent can be given each node that is no trigger as a tool. */
export async function agentTools(page: Page, { editor }: FreshN8n): Promise<void> {
	await newWorkflow(page);
	await part(page, 'canvas-plus-button').click();
	await search(page, 'AI Agent');
	await entry(page, 'AI Agent').click();
	await part(page, 'add-subnode-ai_tool-0').click();
	await search(page, 'portal');
	for (const { displayName, group } of await editor.nodesOf(manifest.name)) {
		if (group.includes('trigger')) continue;
		const tool = entry(page, `${displayName} Tool`);
		check(`${displayName} is among the agent's tools`, await appears(tool), true);
	}
	await takePicture(page, 'agent-tools');
}
