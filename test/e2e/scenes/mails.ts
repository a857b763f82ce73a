import type { Page } from 'playwright-core';
import { campaignsOf } from '../../../demo/campaigns';
import { barriersInMail } from '../accessibility';
import { check } from '../report';
import { campaign, type Stage } from '../stage';
import { asEachVisitor, takePicture } from '../visitor';

/** Each mail that the campaign sent is readable: aloud, with weak eyes, and on a phone. */
export async function mailsAreReadable(stage: Stage): Promise<void> {
	const mails = await stage.inbox.mails();
	const sent = campaignsOf(stage.sandbox)
		.find(({ id }) => id === campaign)
		?.expected().delivered;
	check("the campaign's mails are there", mails.length, sent);
	await asEachVisitor(stage, async ({ name, page }) => {
		for (const { subject, html, to } of mails) {
			await page.setContent(html);
			check(`to ${to[0]?.address}, ${name}`, await whatIsThere(page), {
				language: true,
				title: subject,
				buttonHasName: true,
				layoutTables: 0,
				barriers: [],
				fits: true,
			});
		}
		await takePicture(page, `mail-${name}`);
	});
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
		barriers: await barriersInMail(page),
		fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
	};
}
