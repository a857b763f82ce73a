import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dataFolder } from '../../../demo/folders';
import { becomesTrue } from '../../../demo/waiting';
import { readExample } from '../../../demo/workflow';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { closeNode, newWorkflow, nodeOnCanvas, openNode, part } from './window';

const note = 'n8n-nodes-base.stickyNote';

/** Imports an example through the editor's menu into a new workflow. Only addresses differ from the file. */
export async function importExample(page: Page, id: string, n8n: FreshN8n): Promise<void> {
	const example = await readExample(id, { sandbox: n8n.sandbox.url, editor: n8n.n8nUrl });
	const file = join(dataFolder, `${id}.json`);
	await writeFile(file, JSON.stringify(example));
	await newWorkflow(page);
	await part(page, 'workflow-menu').click();
	// Before 2.41 it is in the menu itself.
	const fromFile = page.getByText(/^(Import f|F)rom file/);
	const submenu = part(page, 'workflow-menu-item-import');
	await fromFile.or(submenu).filter({ visible: true }).first().waitFor();
	if (await submenu.isVisible()) await submenu.hover();
	const chooser = page.waitForEvent('filechooser');
	await fromFile.click();
	await (await chooser).setFiles(file);

	const title = part(part(page, 'workflow-name-input'), 'inline-edit-preview');
	await title.filter({ hasText: example.name }).waitFor();
	for (const { name, type } of example.nodes) {
		if (type !== note) await nodeOnCanvas(page, name).waitFor();
	}
	// n8n chooses the only credential of a type by itself, but for those that are not of one service.
	for (const { name, isFor } of n8n.accounts.filter(({ type }) => type === 'httpHeaderAuth')) {
		for (const node of example.nodes.filter(isFor)) await chooseCredential(page, node.name, name);
	}
	const isReady = async () => (await part(page, 'node-issues').count()) === 0;
	check(`${id}: nothing to put right after the import`, await becomesTrue(isReady, 10), true);
	await takePicture(page, `imported-${id}`);
}

async function chooseCredential(page: Page, node: string, name: string): Promise<void> {
	const window = await openNode(page, node);
	await part(window, 'node-credentials-select').click();
	await page.getByRole('option').getByText(name, { exact: true }).click();
	await closeNode(page);
}
