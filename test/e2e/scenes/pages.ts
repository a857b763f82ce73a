import type { Page } from 'playwright-core';
import { faintTexts } from '../contrast';
import { badLinks } from '../links';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { takePicture, visitors } from '../visitor';

/** What a screen reader and weak eyes need, the right language, and room on a phone. */
export async function pagesAreReadable(stage: Stage): Promise<void> {
	const { sandbox, signing } = stage;
	const good = await linkInMail(stage, sandbox.cast.meteroid.plain.email ?? '');
	const bad = await badLinks(good, String(signing.data.signingKey));
	const byStatus = (status: number) => bad.find(([, , of]) => of === status)?.[1] ?? '';
	const links = { welcome: good, expired: byStatus(410), damaged: byStatus(400) };
	for (const { name, context } of await visitors(stage)) {
		const page = await context.newPage();
		for (const [kind, link] of Object.entries(links)) {
			await page.goto(link);
			await takePicture(page, `${kind}-${name}`);
			const seen = await whatIsThere(page);
			const buttons = kind === 'welcome' ? [true] : [];
			const language = name.endsWith('es') ? 'es' : 'en';
			check(`${kind}, ${name}`, seen, {
				language,
				title: true,
				main: 1,
				h1: 1,
				buttons,
				faint: [],
				faintInTheDark: [],
				fits: true,
			});
		}
		await context.close();
	}
}

async function whatIsThere(page: Page) {
	return {
		language: await page.locator('html').getAttribute('lang'),
		title: (await page.title()).endsWith('· Acme'),
		main: await page.getByRole('main').count(),
		h1: await page.getByRole('heading', { level: 1 }).count(),
		buttons: (await page.getByRole('button').allInnerTexts()).map((name) => /\w/.test(name)),
		faint: await faintIn('light', page),
		faintInTheDark: await faintIn('dark', page),
		fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
	};
}

/** The texts that are too faint, those of a button under the pointer among them. */
async function faintIn(colorScheme: 'light' | 'dark', page: Page): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	const usual = await faintTexts(page);
	for (const button of await page.getByRole('button').all()) await button.hover();
	return [...usual, ...(await faintTexts(page))];
}
