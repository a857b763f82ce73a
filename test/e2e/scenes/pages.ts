import type { Page } from 'playwright-core';
import { badLinks } from '../links';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { takePicture, visitors } from '../visitor';

/** What a screen reader needs, the right language, and room on a phone. */
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
			const button = kind === 'welcome' ? 1 : 0;
			const language = name.endsWith('es') ? 'es' : 'en';
			check(`${kind}, ${name}`, seen, {
				language,
				title: true,
				main: 1,
				h1: 1,
				button,
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
		button: await page.getByRole('button').count(),
		fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
	};
}
