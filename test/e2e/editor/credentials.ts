import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import type { Credential } from '../../../demo/workflow';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { accounts, type Account } from './accounts';
import { pickCustomer } from './customerList';
import { chooseAction, entry, search } from './panel';
import { appears, newWorkflow, part } from './window';

const answerSchema = z.object({ data: z.object({ status: z.string() }) });

/** From the panel to the first link: for each node a credential, first with a wrong key, and a customer from the list. */
export async function credentialsAndCustomers(page: Page, n8n: FreshN8n): Promise<void> {
	// The oldest servers refuse the most.
	n8n.sandbox.set({ meteroidVersion: 'A' });
	for (const account of accounts) {
		const credential = n8n.accounts.find(({ type }) => type === account.type);
		if (!credential) throw new Error(`No credential for ${account.node}`);
		await newWorkflow(page);
		await part(page, 'canvas-plus-button').click();
		await search(page, 'portal');
		await entry(page, account.node).click();
		await chooseAction(page, account.action);
		await fillIn(page, account, credential);
		if (account.provider)
			await pickCustomer(page, account.node, n8n.sandbox.cast[account.provider].another);
	}
	n8n.sandbox.set({ meteroidVersion: 'B' });
	for (const credential of n8n.accounts) {
		// n8n's own are not ours to prove, and the address of a vendor with a single one is in no field.
		if (!accounts.some(({ type }) => type === credential.type))
			await n8n.editor.saveCredential(credential);
	}
}

async function fillIn(page: Page, account: Account, { data }: Credential): Promise<void> {
	const { node, secret, refusal } = account;
	await part(page, 'node-credentials-empty-state').getByRole('button').first().click();
	const window = part(page, 'editCredential-modal');
	// n8n looks for a free name first, and saves none without.
	await part(window, 'inline-edit-preview')
		.getByText(/account/)
		.waitFor();
	for (const [name, value] of Object.entries(data)) {
		if (value === true) await parameter(window, name).locator('.el-switch').click();
		else await field(window, name).fill(name === secret ? 'wrong' : String(value));
	}
	await part(window, 'credential-save-button').click();
	await window.getByText('More details').click();
	check(`${node}: a wrong key is told from others`, await appears(window.getByText(refusal)), true);
	await takePicture(page, `credential-bad-${node}`);

	await field(window, secret).fill(String(data[secret]));
	const tested = page.waitForResponse((answer) => answer.url().endsWith('/rest/credentials/test'));
	await part(window, 'credential-save-button').click();
	const { status } = answerSchema.parse(await (await tested).json()).data;
	check(`${node}: the right one passes`, status, 'OK');
	await window.waitFor({ state: 'hidden' });
	const chosen = part(page, 'node-credentials-select');
	check(`${node}: and is chosen in the node`, await appears(chosen), true);
	await takePicture(page, `credential-good-${node}`);
}

function field(window: Locator, name: string): Locator {
	return parameter(window, name).locator('input');
}

function parameter(window: Locator, name: string): Locator {
	return part(window, `parameter-input-${name}`);
}
