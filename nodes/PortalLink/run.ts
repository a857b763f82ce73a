import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runItems, startLocalRun, type AskOpen, type FetchOpen } from '../core';
import { resources } from './resources';
import { campaignOperationOf, runCampaignOperation } from './runCampaignOperation';
import { toolsFor, type Warnings } from './tools';

/** An item with a field `error` n8n takes for a failed one. */
const left = ['error'];

/** Runs the chosen operation for all items, and says once what concerns many of them. */
export async function runPortalLink(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const campaignOperation = campaignOperationOf(context);
	if (campaignOperation) return [runCampaignOperation(context, campaignOperation)];
	const warnings: Warnings = new Map();
	const make = (fetch: FetchOpen, ask: AskOpen) => toolsFor(context, { fetch, ask }, warnings);
	const outputs = await runItems(
		context,
		async (read) => await startLocalRun(context, resources, read, make),
		left,
	);
	for (const [warning, about] of warnings) {
		const message = typeof warning === 'string' ? warning : warning(about);
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
	return outputs;
}
