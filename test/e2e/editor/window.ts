import type { Locator, Page } from 'playwright-core';
import type { FreshN8n } from '../stage';

const secondsOfPatience = 30;

/** A part of the editor, by the name that n8n gives it for its own tests. */
export function part(within: Page | Locator, name: string): Locator {
	return within.locator(`[data-test-id="${name}"]`);
}

/** Whether something comes to be seen within so many seconds. */
export async function appears(something: Locator, seconds = secondsOfPatience): Promise<boolean> {
	return await something
		.first()
		.waitFor({ timeout: seconds * 1000 })
		.then(
			() => true,
			() => false,
		);
}

/** Opens a browser's window and signs in. */
export async function enterEditor({ browser, n8nUrl, owner }: FreshN8n): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		baseURL: n8nUrl,
	});
	page.setDefaultTimeout(secondsOfPatience * 1000);
	await page.goto('/signin');
	await page.fill('input[type=email]', owner.email);
	await page.fill('input[type=password]', owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/home/**');
	return page;
}

export async function newWorkflow(page: Page): Promise<void> {
	await page.goto('/workflow/new');
	await part(page, 'canvas-plus-button').waitFor();
}

/** The node on the canvas; a note may lie over it. */
export function nodeOnCanvas(page: Page, name: string): Locator {
	return page.locator(`[data-test-id="canvas-node"][data-node-name=${JSON.stringify(name)}]`);
}

/** Opens a node; gives its window. */
export async function openNode(page: Page, name: string): Promise<Locator> {
	await nodeOnCanvas(page, name).dblclick({ force: true });
	const window = part(page, 'ndv');
	await window.waitFor();
	return window;
}

export async function closeNode(page: Page): Promise<void> {
	await part(page, 'ndv-close-button').click();
	await part(page, 'ndv').waitFor({ state: 'hidden' });
}
