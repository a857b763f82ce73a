import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asFailure, Failure, failureText, stoppingError } from '../errors';
import { inOrder } from './inOrder';
import type { Run } from './run';
import { Progress } from './progress';

type HandleItem = (
	input: INodeExecutionData,
	itemIndex: number,
) => Promise<Array<Pick<INodeExecutionData, 'json' | 'binary'>>>;

/**
 * Handles all input items: several at a time, in input order, each result paired with its input and
 * each failing alone, in the way the node's setting On Error says. Tells the user how it went.
 * @param run what the items share, or why there is no such thing
 */
export async function runCampaign(
	context: IExecuteFunctions,
	run: Run | Failure,
	handleItem: HandleItem,
): Promise<INodeExecutionData[]> {
	const inputs = inputsOf(context, run);
	const gate = run instanceof Failure ? null : run.gate;
	const progress = new Progress(context, inputs.length);
	context.onExecutionCancellation(() => gate?.close('stopped'));
	const concurrency = run instanceof Failure ? 1 : run.maxConcurrency;
	const outputs = await inOrder(inputs, concurrency, async (input, itemIndex) => {
		try {
			const results = await handleItem(input, itemIndex);
			progress.add(results);
			return results.map((result) => ({ ...result, pairedItem: { item: itemIndex } }));
		} catch (error) {
			const failure = asFailure(error);
			progress.addFailure(failure);
			if (context.continueOnFail()) return [failedItem(context, failure, itemIndex)];
			gate?.close('stopped');
			throw stoppingError(context.getNode(), failure, itemIndex);
		}
	});
	if (!(run instanceof Failure)) progress.tell(run);
	return outputs.flat();
}

/** All of them, or the first where each would give the same list: everybody in it would get as many mails. */
function inputsOf(context: IExecuteFunctions, run: Run | Failure): INodeExecutionData[] {
	const inputs = context.getInputData();
	if (run instanceof Failure || !run.isOnce || inputs.length < 2) return inputs;
	const message = `All ${inputs.length} input items ask for the same list, so it is given once.`;
	context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	return inputs.slice(0, 1);
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
