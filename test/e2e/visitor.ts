import axios from 'axios';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { becomesTrue } from '../../demo/waiting';
import { pictures, type Stage } from './stage';

/** A customer at a screen. */
export interface Visitor {
	name: string;
	context: BrowserContext;
}

export async function visitors({ browser }: Stage): Promise<Visitor[]> {
	const screens = {
		desktop: { viewport: { width: 1280, height: 800 } },
		phone: { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
	};
	const languages = { en: 'en-US', es: 'es-MX' };
	const all = [];
	for (const [screen, settings] of Object.entries(screens)) {
		for (const [language, locale] of Object.entries(languages)) {
			const context = await browser.newContext({ ...settings, locale });
			all.push({ name: `${screen}-${language}`, context });
		}
	}
	return all;
}

export async function takePicture(page: Page, name: string): Promise<void> {
	await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** Opens the mail to an address in the inbox and clicks its button. Gives the page that it leads to. */
export async function clickInMail(
	{ inbox }: Stage,
	{ context }: Visitor,
	address: string,
): Promise<Page> {
	const page = await context.newPage();
	const arrived = async () =>
		(await inbox.mails()).some(({ to }) => to.some((one) => one.address === address));
	if (!(await becomesTrue(arrived, 10))) throw new Error(`No mail to ${address}`);
	await page.goto(inbox.url);
	await page.getByText(address).first().click();
	const link = page.frameLocator('.panel-html').getByRole('link', { name: /portal$/ });
	await link.waitFor();
	await takePicture(page, `mail-${address}`);
	const opened = context.waitForEvent('page');
	await link.click();
	const portal = await opened;
	await portal.waitForLoadState();
	return portal;
}

/** Presses the page's only button and waits for where it leads. */
export async function pressButton(page: Page): Promise<void> {
	await page.getByRole('button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/webhook/'));
}

/** The ID that the sandbox's portal page shows; null where it shows none. */
export async function shownCustomer(page: Page): Promise<string | null> {
	return await page.locator('dt:has-text("Customer ID") + dd').textContent({ timeout: 5000 });
}

/** What a program that follows links gets. */
export async function requested(method: 'GET' | 'HEAD' | 'POST', link: string, language = 'en') {
	const { status, headers, data } = await axios.request<string>({
		method,
		url: link,
		headers: { 'accept-language': language },
		proxy: false,
		maxRedirects: 0,
		validateStatus: () => true,
	});
	return { status, headers, page: data };
}
