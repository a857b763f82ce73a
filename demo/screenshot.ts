import axios from 'axios';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { campaigns, redirectFlows, triggerFlows } from './campaigns';
import { rootFolder } from './folders';
import { readOwner } from './owner';

// Takes the documentation's pictures from a demo that runs on its usual ports.
const editorUrl = 'http://127.0.0.1:5678';
const inboxUrl = 'http://127.0.0.1:1080';
const images = join(rootFolder, 'docs', 'images');

async function takePictures(page: Page): Promise<void> {
	await axios.delete(`${inboxUrl}/email/all`, { proxy: false });
	await runCampaign(page);
	await page.screenshot({ path: join(images, 'campaign.png') });

	await pictureRecipes(page);

	await page.setViewportSize({ width: 1280, height: 640 });
	const portalUrl = await openMail(page, 'caglar.sahin@example.com');
	await page.screenshot({ path: join(images, 'inbox.png') });

	await page.setViewportSize({ width: 800, height: 400 });
	await page.goto(portalUrl);
	await page.screenshot({ path: join(images, 'portal.png') });
}

async function runCampaign(page: Page): Promise<void> {
	const { email, password } = await readOwner();
	await page.goto(`${editorUrl}/signin`);
	await page.fill('input[type=email]', email);
	await page.fill('input[type=password]', password);
	await page.keyboard.press('Enter');
	await page.waitForURL(`${editorUrl}/home/**`);

	await page.goto(`${editorUrl}/workflow/campaign-email-meteroid`);
	await page.click('[data-test-id="execute-workflow-button"]');
	const done = page.getByText('Workflow executed successfully');
	await done.waitFor();
	await done.waitFor({ state: 'hidden' });
}

/** Each example as the editor shows it, for the page of recipes. */
async function pictureRecipes(page: Page): Promise<void> {
	for (const id of [...campaigns.map(({ id }) => id), ...redirectFlows, ...triggerFlows]) {
		await page.goto(`${editorUrl}/workflow/${id}`);
		await page.locator('.vue-flow__node').first().waitFor();
		await page.click('[data-test-id="zoom-to-fit"]');
		// The canvas moves there.
		await page.waitForTimeout(1000);
		await page
			.locator('[data-test-id="canvas-wrapper"]')
			.screenshot({ path: join(images, 'recipes', `${id}.png`) });
	}
}

/** Opens the mail to that address in the inbox; gives the link in it. */
async function openMail(page: Page, address: string): Promise<string> {
	await page.goto(inboxUrl);
	await page.getByText(address).click();
	const link = page.frameLocator('.panel-html').getByRole('link', { name: 'Open your portal' });
	return (await link.getAttribute('href')) ?? '';
}

async function main(): Promise<void> {
	mkdirSync(join(images, 'recipes'), { recursive: true });
	const browser = await launchBrowser();
	try {
		await takePictures(await browser.newPage({ viewport: { width: 1280, height: 760 } }));
	} finally {
		await browser.close();
	}
}

void main();
