import type { Page } from 'playwright-core';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { importExample } from './import';
import { appears, closeNode, openNode, part } from './window';

const campaign = 'campaign-email-meteroid';
/** What the three who are not reached fail with. */
const codes = ['not_found', 'invalid_input', 'no_email'];

/** Who could not be reached comes out on a branch of their own, with what to do, and never on the way to the mail. */
export async function errorBranch(page: Page, n8n: FreshN8n): Promise<void> {
	await importExample(page, campaign, n8n);
	await part(page, 'execute-workflow-button').click();
	await page.getByText('Workflow executed successfully').first().waitFor();

	const output = part(await openNode(page, 'Get portal link'), 'output-panel');
	await output.getByText(/^Success Branch/).click();
	check('reached: 17', await appears(output.getByText('Success Branch (17 items)')), true);
	const failed = output.getByText(new RegExp(`^(${codes.join('|')})$`));
	check('none of them failed', await failed.count(), 0);
	const summary = output.getByText(/17 links · 3 failed/);
	check('the line above the output counts both', await appears(summary), true);
	await takePicture(page, 'success-branch');

	await output.getByText(/^Error Branch/).click();
	check('not reached: 3', await appears(output.getByText('Error Branch (3 items)')), true);
	for (const code of codes) {
		check(`  ${code}`, await appears(output.getByText(code, { exact: true })), true);
	}
	await takePicture(page, 'error-branch');
	await closeNode(page);

	const list = part(await openNode(page, 'Who was not reached'), 'output-panel');
	for (const who of ['crm-9999', 'crm 1033']) {
		check(
			`${who} is in the list for somebody to look after`,
			await appears(list.getByText(who)),
			true,
		);
	}
	await takePicture(page, 'not-reached');
	await closeNode(page);
}
