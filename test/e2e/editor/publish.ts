import type { Page } from 'playwright-core';
import { check } from '../report';
import { takePicture } from '../visitor';
import { part } from './window';

/** Publishes the open workflow, so that its webhooks answer. */
export async function publish(page: Page, id: string): Promise<void> {
	await part(page, 'workflow-open-publish-modal-button').click();
	await page.getByRole('dialog').waitFor();
	await takePicture(page, `publishing-${id}`);
	const answered = page.waitForResponse((answer) => answer.url().endsWith('/activate'));
	await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
	check(`${id}: n8n publishes it`, (await answered).ok(), true);
	await page.getByRole('button', { name: 'Got it' }).click();
	await page.getByRole('button', { name: 'Published' }).waitFor();
}
