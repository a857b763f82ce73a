import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asFailure, failureText, stoppingError, type Failure } from '../errors';
import { inOrder } from './inOrder';

const concurrency = 5;

/** What an item comes to. Once `stop` is aborted, it is to send nothing more and to fail. */
type HandleItem = (
	input: INodeExecutionData,
	itemIndex: number,
	stop: AbortSignal,
) => Promise<Array<Pick<INodeExecutionData, 'json' | 'binary'>>>;

/**
 * Handles all input items: several at a time, in input order, each result paired with its input and
 * each failing alone, in the way the node's setting On Error says.
 */
export async function runCampaign(
	context: IExecuteFunctions,
	handleItem: HandleItem,
): Promise<INodeExecutionData[]> {
	const inputs = context.getInputData();
	const stopping = new AbortController();
	context.onExecutionCancellation(() => stopping.abort());
	const outputs = await inOrder(inputs.length, concurrency, async (itemIndex) => {
		const input = inputs[itemIndex] ?? { json: {} };
		try {
			const results = await handleItem(input, itemIndex, stopping.signal);
			return results.map((result) => ({ ...result, pairedItem: { item: itemIndex } }));
		} catch (error) {
			const failure = asFailure(error);
			if (context.continueOnFail()) return [failedItem(context, failure, itemIndex)];
			stopping.abort();
			throw stoppingError(context.getNode(), failure, itemIndex);
		}
	});
	return outputs.flat();
}

function failedItem(
	context: IExecuteFunctions,
	failure: Failure,
	itemIndex: number,
): INodeExecutionData {
	const error = failureText(failure);
	const pairedItem = { item: itemIndex };
	// n8n sends an item to the error branch only if it holds nothing but `error`, and adds the input's
	// fields itself. With the code beside it the item would go on to the mail, without a link.
	return context.getNode().onError === 'continueErrorOutput'
		? { json: { error }, pairedItem }
		: { json: { error, code: failure.failureCode }, pairedItem };
}
