import type { Page } from 'playwright-core';
import { languages } from '../../../nodes/PortalLink/language/languages';
import { barriersOnPage } from '../accessibility';
import { badLinks, signedLink } from '../links';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { asEachVisitor, takePicture, type Visitor } from '../visitor';

/** The pages let no script run, and what looks for barriers is one. */
const examined = { bypassCSP: true };

/** What a screen reader and weak eyes need, the right language, and room on a phone. */
export async function pagesAreReadable(stage: Stage): Promise<void> {
	const { sandbox, signing } = stage;
	const good = await linkInMail(stage, sandbox.cast.meteroid.plain.email ?? '');
	const bad = await badLinks(good, String(signing.data.signingKey));
	const byStatus = (status: number) => bad.find(([, , of]) => of === status)?.[1] ?? '';
	await asEachVisitor(
		stage,
		async (visitor) => {
			const { page } = visitor;
			await page.goto(good);
			await isReadable('welcome', visitor, 1);
			await page.goto(byStatus(410));
			await isReadable('expired', visitor, 0);
			await page.goto(byStatus(400));
			await isReadable('damaged', visitor, 0);

			sandbox.answerWith(() => ({ status: 403 }));
			await page.goto(good);
			await pressForPage(page, languages[visitor.language].page.unreachable.title);
			await isReadable('unreachable', visitor, 1);
			sandbox.answerWith(() => ({ status: 404 }));
			await page.goto(good);
			await pressForPage(page, languages[visitor.language].page.gone.title);
			await isReadable('gone', visitor, 0);
			sandbox.answerWith(null);
		},
		examined,
	);
}

/** The same for the pages of a link that can be renewed. */
export async function newLinkPagesAreReadable(stage: Stage): Promise<void> {
	const { sandbox, signing, n8nUrl } = stage;
	const subject = `meteroid:id:${sandbox.cast.meteroid.another.id}`;
	const address = `${n8nUrl}/webhook/open-portal-meteroid`;
	const expired = await signedLink(address, subject, String(signing.data.signingKey), -60);
	await asEachVisitor(
		stage,
		async (visitor) => {
			await visitor.page.goto(expired);
			await isReadable('expired-with-button', visitor, 1);
			await pressForPage(visitor.page, languages[visitor.language].page.sent.title);
			await isReadable('sent', visitor, 0);
		},
		examined,
	);
}

/** Presses the button, which leads to another page of the flow. */
async function pressForPage(page: Page, title: string): Promise<void> {
	await page.getByRole('button').click();
	await page.getByRole('heading', { name: title }).waitFor();
}

async function isReadable(kind: string, { name, language, page }: Visitor, buttons: number) {
	await takePicture(page, `${kind}-${name}`);
	check(`${kind}, ${name}`, await whatIsThere(page), {
		language,
		title: true,
		buttons,
		barriers: [],
		barriersInTheDark: [],
		fits: true,
	});
}

async function whatIsThere(page: Page) {
	return {
		language: await page.locator('html').getAttribute('lang'),
		title: (await page.title()).endsWith('· Acme'),
		buttons: await page.getByRole('button').count(),
		barriers: await barriersIn('light', page),
		barriersInTheDark: await barriersIn('dark', page),
		fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
	};
}

/** Those that are there from the start, and with the pointer over each button. */
async function barriersIn(colorScheme: 'light' | 'dark', page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	await page.mouse.move(0, 0);
	const found = await barriersOnPage(page);
	for (const button of await page.getByRole('button').all()) {
		await button.hover();
		found.push(...(await barriersOnPage(page)));
	}
	return found;
}
