import type { Locator, Page } from 'playwright-core';
import manifest from '../../../package.json';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { appears, newWorkflow, part } from './window';

/** What people type who do not know the package. */
const words = ['portal', 'subscription', 'billing'];

/** Each node is found by what a user would type, and its triggers and actions are listed behind it. */
export async function nodesAreFound(page: Page, { editor }: FreshN8n): Promise<void> {
	await newWorkflow(page);
	await part(page, 'canvas-plus-button').click();
	const nodes = await editor.nodesOf(manifest.name);
	for (const word of words) {
		await search(page, word);
		for (const name of namesInPanel(nodes)) {
			check(`“${word}” finds ${name}`, await appears(entry(page, name)), true);
		}
		await takePicture(page, `panel-${word}`);
	}
	for (const name of namesInPanel(nodes)) {
		await search(page, name.toLowerCase());
		check(`its own name finds ${name}`, await appears(entry(page, name)), true);
		await entry(page, name).click();
		await part(page, 'node-creator-category-item').first().waitFor();
		const hasTrigger = nodes.some(
			({ displayName, group }) => group.includes('trigger') && inPanel(displayName) === name,
		);
		const saysNone = await part(page, 'actions-panel-no-triggers-callout').isVisible();
		check(`  with ${hasTrigger ? 'its' : 'no'} trigger`, saysNone, !hasTrigger);
		await takePicture(page, `panel-actions-${name}`);
		await page.locator('[data-test-id="node-creator"]').getByRole('button').first().click();
	}
}

/** Types into the panel. What was found before is gone by then, so that it cannot pass for found now. */
export async function search(page: Page, text: string): Promise<void> {
	const bar = part(page, 'node-creator-search-bar');
	await bar.fill('no node has this name');
	await part(page, 'node-creator-item-name').first().waitFor({ state: 'hidden' });
	await bar.fill(text);
}

/** An entry of the panel. */
export function entry(page: Page, name: string): Locator {
	return part(page, 'node-creator-item-name').getByText(name, { exact: true });
}

/** Chooses what the node is to do. The list is folded where triggers stand before it. */
export async function chooseAction(page: Page, name: string): Promise<void> {
	const headings = part(page, 'node-creator-category-item');
	await headings.first().waitFor();
	if (!(await entry(page, name).isVisible())) await headings.getByText(/^Actions/).click();
	await entry(page, name).click();
}

/** n8n shows a trigger and the node of the same name as one entry. */
function inPanel(displayName: string): string {
	return displayName.replace(/ Trigger$/, '');
}

function namesInPanel(nodes: Array<{ displayName: string }>): string[] {
	return [...new Set(nodes.map(({ displayName }) => inPanel(displayName)))];
}
