import type { Page } from 'playwright-core';
import manifest from '../../../package.json';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { entry, search } from './panel';
import { appears, newWorkflow, part } from './window';

/** An AI agent can be given no node of the package as a tool: its answers would go to the model. */
export async function agentTools(page: Page, { editor }: FreshN8n): Promise<void> {
	await newWorkflow(page);
	await part(page, 'canvas-plus-button').click();
	await search(page, 'AI Agent');
	await entry(page, 'AI Agent').click();
	await part(page, 'add-subnode-ai_tool-0').click();
	await search(page, 'http');
	check("n8n's own nodes are found", await appears(entry(page, 'HTTP Request Tool')), true);
	for (const { displayName } of await editor.nodesOf(manifest.name)) {
		await search(page, displayName);
		const tool = entry(page, `${displayName} Tool`);
		check(`${displayName} is not among the agent's tools`, await appears(tool, 3), false);
	}
	await takePicture(page, 'agent-tools');
}
