import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { campaigns, redirectFlows, type Campaign } from '../../../demo/campaigns';
import type { Execution } from '../../../demo/execution';
import { examplesFolder } from '../../../demo/folders';
import { runCampaign } from '../../../demo/runCampaign';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { importExample } from './import';
import { publish } from './publish';
import { appears, part } from './window';

const startedSchema = z.object({ data: z.object({ executionId: z.string() }) });

/**
 * Each example is imported by hand; the flows behind links are published, and the campaigns run to
 * their last message. Those that are neither are only imported.
 */
export async function examplesRun(page: Page, n8n: FreshN8n): Promise<void> {
	const files = await readdir(examplesFolder);
	const all = files.map((file) => basename(file, '.json'));
	const isCampaign = (id: string) => campaigns.some((campaign) => campaign.id === id);
	// Links lead to flows that must be there first.
	const flows = all.filter((id) => !isCampaign(id));
	for (const id of flows) {
		await importExample(page, id, n8n);
		if (redirectFlows.includes(id)) await publish(page, id);
	}
	for (const campaign of campaigns) {
		await importExample(page, campaign.id, n8n);
		await runByHand(page, campaign, n8n);
	}
}

async function runByHand(page: Page, campaign: Campaign, n8n: FreshN8n): Promise<void> {
	const { inbox, sandbox, editor } = n8n;
	const success = page.getByText('Workflow executed successfully');
	const execute = async (): Promise<Execution> => {
		const started = page.waitForResponse((answer) => answer.url().endsWith('/run'));
		await part(page, 'execute-workflow-button').click();
		const { executionId } = startedSchema.parse(await (await started).json()).data;
		const execution = await editor.endOf(executionId);
		check(`${campaign.id}: it ends green`, await appears(success), true);
		return execution;
	};
	const outcome = await runCampaign(campaign, { inbox, sandbox, execute });
	check(`${campaign.id}: its messages arrive`, outcome.problems, []);
	await success.first().waitFor({ state: 'hidden' });
	const bad = await part(page, 'canvas-node-status-error').count();
	check(`${campaign.id}: no node is red`, bad, 0);
	await takePicture(page, `run-${campaign.id}`);
}
