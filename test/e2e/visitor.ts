import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { http } from '../../demo/http';
import { becomesTrue } from '../../demo/waiting';
import { pictures, type Stage } from './stage';

const screens = {
	desktop: { viewport: { width: 1280, height: 800 } },
	phone: { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
};
const locales = { en: 'en-US', es: 'es-MX' };
type Screen = keyof typeof screens;
export type Language = keyof typeof locales;

/** A customer at a screen. */
export interface Visitor {
	name: string;
	language: Language;
	page: Page;
}

type Visit = (visitor: Visitor) => Promise<void>;

/** Somebody comes, by default with a desktop and English, and leaves nothing open behind. */
export async function asVisitor(
	{ browser }: Stage,
	visit: Visit,
	screen: Screen = 'desktop',
	language: Language = 'en',
	options: BrowserContextOptions = {},
): Promise<void> {
	const locale = locales[language];
	const context = await browser.newContext({ ...screens[screen], locale, ...options });
	try {
		await visit({ name: `${screen}-${language}`, language, page: await context.newPage() });
	} finally {
		await context.close();
	}
}

/** They come one after the other: with a desktop and a phone, in English and Spanish. */
export async function asEachVisitor(
	stage: Stage,
	visit: Visit,
	options: BrowserContextOptions = {},
): Promise<void> {
	for (const screen of ['desktop', 'phone'] as const) {
		for (const language of ['en', 'es'] as const) {
			await asVisitor(stage, visit, screen, language, options);
		}
	}
}

export async function takePicture(page: Page, name: string): Promise<void> {
	await page.screenshot({
		path: join(pictures, `${name}.png`),
		animations: 'disabled',
		// n8n's own lines lie over the page for some seconds.
		style: '.el-notification { visibility: hidden }',
	});
}

/** Opens the mail to an address in the inbox and clicks its button. Gives the page that it leads to. */
export async function clickInMail(
	{ inbox }: Stage,
	{ page }: Visitor,
	address: string,
): Promise<Page> {
	const newest = async () =>
		(await inbox.mails()).filter(({ to }) => to.some((one) => one.address === address)).at(-1);
	const arrived = async () => (await newest()) !== undefined;
	if (!(await becomesTrue(arrived, 10))) throw new Error(`No mail to ${address}`);
	await page.goto(inbox.url);
	// Not by the address, which may be the end of another one.
	await page.locator(`.email-${(await newest())?.id}`).click();
	const link = page.frameLocator('.panel-html').getByRole('link', { name: /portal$/ });
	await link.waitFor();
	await takePicture(page, `mail-${address}`);
	const opened = page.context().waitForEvent('page');
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
	const { status, headers, data } = await http.request<string>({
		method,
		url: link,
		headers: { 'accept-language': language },
		maxRedirects: 0,
		validateStatus: () => true,
	});
	return { status, headers, page: data };
}
