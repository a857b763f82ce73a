import type { Page } from 'playwright-core';
import { faintTexts } from '../contrast';
import { check } from '../report';
import type { Stage } from '../stage';
import { takePicture, visitors } from '../visitor';

/** Each mail that Portal Link wrote is readable: aloud, with weak eyes, and on a phone. */
export async function mailsAreReadable(stage: Stage): Promise<void> {
	const mails = await stage.inbox.mails();
	for (const { name, context } of await visitors(stage)) {
		const page = await context.newPage();
		for (const { subject, html, to } of mails) {
			await page.setContent(html);
			check(`to ${to[0]?.address}, ${name}`, await whatIsThere(page), {
				language: true,
				title: subject,
				buttonHasName: true,
				layoutTables: 0,
				faint: [],
				fits: true,
			});
		}
		await takePicture(page, `mail-${name}`);
		await context.close();
	}
}

async function whatIsThere(page: Page) {
	const language = (await page.locator('html').getAttribute('lang')) ?? '';
	const [button = ''] = await page.getByRole('link').allInnerTexts();
	return {
		language: /^(en|es)\b/.test(language),
		title: await page.title(),
		buttonHasName: /\w/.test(button) && !button.includes('://'),
		// A table that is announced as one, though it only places things.
		layoutTables: await page.getByRole('table').count(),
		faint: await faintTexts(page),
		fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
	};
}
