import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import {
	asFailure,
	Failure,
	failedItem,
	parameterReader,
	quote,
	recordOrEmpty,
	stoppingError,
} from '../core';
import { campaign } from './resources';
import type { CampaignOperation } from './resources/campaign/operation';

/** The operation on all items that the user chose; undefined where it is one for each item. */
export function campaignOperationOf(context: IExecuteFunctions): CampaignOperation | undefined {
	if (context.getNodeParameter('resource', 0) !== campaign.value) return undefined;
	const chosen = context.getNodeParameter('operation', 0);
	const operations: CampaignOperation[] = campaign.operations;
	return operations.find(({ value }) => value === chosen);
}

/** Runs it once. Where nothing can be done, one item fails for all, in the way the user chose. */
export function runCampaignOperation(
	context: IExecuteFunctions,
	operation: CampaignOperation,
): INodeExecutionData[] {
	const readerFor = parameterReader(context);
	try {
		const results = operation.run({
			items: context.getInputData().map(({ json }) => json),
			itemsOf: (node) => itemsOf(context, node),
			read: readerFor(0),
			asEntered: (name) => String(context.getNodeParameter(name, 0, '', { rawExpressions: true })),
			readOf: readerFor,
			timeZone: context.getTimezone(),
			execution: context.getExecutionId(),
			tell: (message, type = 'info') =>
				context.addExecutionHints({ message, type, location: 'outputPane' }),
		});
		return results.map(({ json, item }) => ({ json, pairedItem: { item } }));
	} catch (error) {
		const failure = asFailure(error);
		if (!context.continueOnFail()) throw stoppingError(context.getNode(), failure);
		return [failedItem(context, failure, 0, () => ({ json: {} }))];
	}
}

/** Read without an expression, as n8n copies what an expression reads value by value. */
function itemsOf(context: IExecuteFunctions, node: unknown): IDataObject[] {
	try {
		const items: unknown = context.getWorkflowDataProxy(0).$(node).all();
		return Array.isArray(items) ? items.map((item) => recordOrEmpty(recordOrEmpty(item).json)) : [];
	} catch {
		throw noItems(node);
	}
}

function noItems(node: unknown): Failure {
	return new Failure(
		'invalid_input',
		`The node ${quote(node)} returned no items.`,
		'Open this node, and enter the name of the node as it is on the canvas.',
	);
}
