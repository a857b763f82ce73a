import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asFailure, Failure, failureText, stoppingError } from '../errors';
import { inOrder } from './inOrder';

const concurrency = 5;

type HandleItem = (
	input: INodeExecutionData,
	itemIndex: number,
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
	const outputs = await inOrder(inputs.length, concurrency, async (itemIndex) => {
		try {
			if (context.getExecutionCancelSignal()?.aborted) throw cancelled();
			const input = inputs[itemIndex] ?? { json: {} };
			const results = await handleItem(input, itemIndex);
			return results.map((result) => ({ ...result, pairedItem: { item: itemIndex } }));
		} catch (error) {
			const failure = asFailure(error);
			if (!context.continueOnFail()) throw stoppingError(context.getNode(), failure, itemIndex);
			return [failedItem(context, failure, itemIndex)];
		}
	});
	return outputs.flat();
}

/** The failure of everything that was not begun when the user pressed stop. */
function cancelled(): Failure {
	return new Failure(
		'cancelled',
		'The run was stopped.',
		'Run it again for the customers that are left.',
	);
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
