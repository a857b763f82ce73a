import type { Page } from 'playwright-core';
import { z } from 'zod';
import { campaignsOf, type Campaign } from '../../../demo/campaigns';
import { secondsForARun } from '../../../demo/editor';
import type { Execution } from '../../../demo/execution';
import { flows, flowsToPublish, isStartedByHand } from '../../../demo/flows';
import { runCampaign } from '../../../demo/runCampaign';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { importExample } from './import';
import { oneOfEachKind } from './kinds';
import { publish } from './publish';
import { appears, part } from './window';

const startedSchema = z.object({ data: z.object({ executionId: z.string() }) });

/**
 * Each example is imported by hand; those whose webhooks are called are published, and a campaign of each
 * kind runs to its last message. What a provider's event starts is only imported, as `attacks.ts` runs it.
 */
export async function examplesRun(page: Page, n8n: FreshN8n): Promise<void> {
	// Links lead to flows that must be there first.
	for (const id of flows.filter((id) => !isStartedByHand(id))) {
		await importExample(page, id, n8n);
		if (flowsToPublish.includes(id)) await publish(page, id);
	}
	const campaigns = campaignsOf(n8n.sandbox);
	const byHand = await oneOfEachKind(campaigns, n8n);
	const unpublished = byHand.find(({ id }) => flowsToPublish.includes(id));
	for (const campaign of campaigns) {
		const { id } = campaign;
		await importExample(page, id, n8n);
		if (flowsToPublish.includes(id)) {
			if (campaign === unpublished) await sendsNothing(page, `${id}, not published`, n8n);
			await publish(page, id);
		}
		if (byHand.includes(campaign)) await runByHand(page, campaign, n8n);
		if (campaign === unpublished) {
			await importExample(page, id, n8n);
			await sendsNothing(page, `${id}, a second copy`, n8n);
		}
	}
}

/** Its links would lead to an error of n8n's, or to the page of a copy that is published. */
async function sendsNothing(page: Page, what: string, { inbox, editor }: FreshN8n): Promise<void> {
	const before = (await inbox.mails()).length;
	const { executionId } = await started(page);
	await editor.endOf(executionId);
	const alert = page.getByRole('alert').filter({ hasText: 'This run reached nobody' });
	check(`${what}: ends in red, and says why`, await appears(alert), true);
	await alert.locator('.el-notification__closeBtn').click();
	check(`${what}: sends nothing`, (await inbox.mails()).length, before);
}

async function runByHand(page: Page, campaign: Campaign, n8n: FreshN8n): Promise<void> {
	const { inbox, sandbox, editor } = n8n;
	const success = page.getByText('Workflow executed successfully');
	const execute = async (): Promise<Execution> => {
		const { executionId } = await started(page);
		// It is shown for some seconds only.
		const endsGreen = appears(success, secondsForARun);
		const execution = await editor.endOf(executionId);
		check(`${campaign.id}: it ends green`, await endsGreen, true);
		return execution;
	};
	const outcome = await runCampaign(campaign, { inbox, sandbox, execute });
	check(`${campaign.id}: its messages arrive`, outcome.problems, []);
	await success.first().waitFor({ state: 'hidden' });
	const bad = await part(page, 'canvas-node-status-error').count();
	check(`${campaign.id}: no node is red`, bad, 0);
	await takePicture(page, `run-${campaign.id}`);
}

async function started(page: Page): Promise<{ executionId: string }> {
	const [answer] = await Promise.all([
		page.waitForResponse((one) => one.url().endsWith('/run')),
		pressExecute(page),
	]);
	return startedSchema.parse(await answer.json()).data;
}

/** Presses "Execute workflow"; of several triggers the campaign's is chosen first. */
async function pressExecute(page: Page): Promise<void> {
	const button = part(page, 'execute-workflow-button');
	if ((await button.textContent())?.includes('from')) {
		await button.locator('xpath=ancestor::div[1]').getByRole('button').last().click();
		await page.getByRole('menuitem', { name: 'Run the campaign' }).click();
		await button.filter({ hasText: 'Run the campaign' }).waitFor();
	}
	await button.click();
}
