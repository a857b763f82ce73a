import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { flows } from './flows';
import { rootFolder } from './folders';
import { inboxAt } from './inbox';
import { fromMail } from './messages';
import { readOwner } from './owner';
import { DemoError } from './progress';

// Takes the documentation's pictures from a demo that runs on its usual ports. Its argument is the
// campaign that the README shows after its run.
const [, , campaign] = process.argv;
const editorUrl = 'http://127.0.0.1:5678';
const inboxUrl = 'http://127.0.0.1:1080';
const images = join(rootFolder, 'docs', 'images');

async function takePictures(page: Page): Promise<void> {
	await runCampaign(page);
	await page.screenshot({ path: join(images, 'campaign.png') });

	await pictureRecipes(page);

	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(await signedLink());
	await page.screenshot({ path: join(images, 'open-portal.png') });
}

async function runCampaign(page: Page): Promise<void> {
	const { email, password } = await readOwner();
	await page.goto(`${editorUrl}/signin`);
	await page.fill('input[type=email]', email);
	await page.fill('input[type=password]', password);
	await page.keyboard.press('Enter');
	await page.waitForURL(`${editorUrl}/home/**`);

	await page.goto(`${editorUrl}/workflow/${campaign}`);
	await nameAnew(page);
	await page.click('[data-test-id="execute-workflow-button"]');
	const done = page.getByText('Workflow executed successfully');
	await done.waitFor();
	await done.waitFor({ state: 'hidden' });
}

/** Everybody has had the message of the name that the demo ran it by. */
async function nameAnew(page: Page): Promise<void> {
	await page
		.locator('[data-test-id="canvas-node"][data-node-name="This campaign"]')
		.dblclick({ force: true });
	const name = page.locator('[data-test-id="assignment"]').nth(1).locator('input').last();
	await name.fill(`Pictures of ${new Date().toISOString()}`);
	await page.click('[data-test-id="ndv-close-button"]');
	await page.locator('[data-test-id="ndv"]').waitFor({ state: 'hidden' });
}

/** Each example as the editor shows it, for the page of recipes. */
async function pictureRecipes(page: Page): Promise<void> {
	for (const id of flows) {
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

/** The link in one of the mails that campaign-open-portal-meteroid has sent. */
async function signedLink(): Promise<string> {
	const links = (await inboxAt(inboxUrl).mails()).flatMap((mail) => fromMail(mail).links);
	const link = links.find((one) => one.startsWith(`${editorUrl}/webhook/open-portal-`));
	if (link === undefined) throw new DemoError('No mail in the inbox has a signed link.');
	return link;
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
