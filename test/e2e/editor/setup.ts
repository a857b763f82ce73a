import type { Locator, Page } from 'playwright-core';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { chooseAction, entry, search } from './panel';
import { appears, newWorkflow, part } from './window';

/** Check Setup: each step is a row with what to do, and the line above the output names those that are not well. */
export async function setupIsChecked(page: Page, { sandbox }: FreshN8n): Promise<void> {
	await newWorkflow(page);
	await part(page, 'canvas-plus-button').click();
	await search(page, 'portal');
	await entry(page, 'Meteroid').click();
	await chooseAction(page, 'Check setup');
	check(
		'the panel says before the run that one link is made',
		await appears(page.getByText(/one portal link for one customer/)),
		true,
	);
	const output = await executed(page);
	const well = output.getByText(/^Check Setup: \d+ ok/);
	check('where all is well, the line above says so', await appears(well), true);
	await takePicture(page, 'setup-well');

	sandbox.answerWith(({ method }) =>
		method === 'POST'
			? { status: 403, body: { code: 'FORBIDDEN', message: 'Forbidden' } }
			: undefined,
	);
	const again = await executed(page);
	const bad = again.getByText(/1 failed \(Portal link\)/);
	check('where one step fails, it is named', await appears(bad), true);
	const advice = again.getByText(/^Give the key the permission/);
	check('with what to do', await appears(advice), true);
	// n8n's own lines lie over the output for some seconds.
	await page.getByText('Node executed successfully').first().waitFor({ state: 'hidden' });
	await takePicture(page, 'setup-failed');
	sandbox.answerWith(null);
}

/** Runs the open node; gives its output. */
async function executed(page: Page): Promise<Locator> {
	const ran = page.waitForResponse(
		(answer) => answer.url().includes('/run') && answer.request().method() === 'POST',
	);
	await part(page, 'node-execute-button').click();
	await ran;
	const output = part(page, 'output-panel');
	await part(output, 'node-run-status-success').waitFor();
	return output;
}
