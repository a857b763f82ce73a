import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asFailure, Failure, failureText, stoppingError } from '../errors';
import { inOrder } from './inOrder';
import { endedItems, lasting } from './lastingLinks';
import { withoutOthersLinks } from './oneLink';
import type { Outcome, Output } from './outcome';
import { Progress } from './progress';
import type { Run } from './run';

type HandleItem = (input: INodeExecutionData, itemIndex: number) => Promise<Output[]>;

/**
 * Handles all input items: several at a time, in input order, each result paired with its input and
 * each failing alone, in the way the node's setting On Error says. What can be known only when all are
 * done, whether several people got one customer's link and what has ended meanwhile, is looked at then.
 * Tells the user how it went.
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
	const stop = (failure: Failure, itemIndex: number) => {
		gate?.close('stopped');
		return stoppingError(context.getNode(), failure, itemIndex);
	};
	const concurrency = run instanceof Failure ? 1 : run.maxConcurrency;
	const handleAll = async (items: readonly number[], done = () => {}): Promise<Outcome[]> =>
		await inOrder(items, concurrency, async (itemIndex) => {
			const input = inputs[itemIndex] ?? { json: {} };
			const outcome = await handleItem(input, itemIndex).catch(asFailure);
			done();
			if (outcome instanceof Failure && !context.continueOnFail()) throw stop(outcome, itemIndex);
			return outcome;
		});

	const first = await handleAll([...inputs.keys()], () => progress.step());
	const outcomes =
		run instanceof Failure ? first : await settled(context, first, run, inputs, handleAll);
	const outputs = outcomes.flatMap((outcome, itemIndex) => {
		if (!(outcome instanceof Failure)) return outcome.map((output) => paired(output, itemIndex));
		if (!context.continueOnFail()) throw stop(outcome, itemIndex);
		return [failedItem(context, outcome, itemIndex)];
	});
	if (!(run instanceof Failure)) progress.tell(run, outcomes);
	return outputs;
}

/** The outcomes as they are true now that all items are done; an access that has ended meanwhile is asked for once more. */
async function settled(
	context: IExecuteFunctions,
	first: readonly Outcome[],
	run: Run,
	inputs: readonly INodeExecutionData[],
	handleAll: (items: readonly number[]) => Promise<Outcome[]>,
): Promise<Outcome[]> {
	const ended = endedItems(first, new Date());
	if (ended.length > 0) {
		const message = `Of ${ended.length} items the access ended, or fell below Minimum Lifetime, while the others were handled, so it was asked for again. Ask for a longer lifetime, or give the node the list in smaller parts.`;
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
	const anew = new Map((await handleAll(ended)).map((outcome, at) => [ended[at], outcome]));
	const all = first.map((outcome, itemIndex) => anew.get(itemIndex) ?? outcome);
	return lasting(withoutOthersLinks(inputs, all, run.isFixed), new Date());
}

/** All of them, or the first where each would give the same list: everybody in it would get as many mails. */
function inputsOf(context: IExecuteFunctions, run: Run | Failure): INodeExecutionData[] {
	const inputs = context.getInputData();
	if (run instanceof Failure || !run.isOnce || inputs.length < 2) return inputs;
	const message = `All ${inputs.length} input items ask for the same list, so it is given once.`;
	context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	return inputs.slice(0, 1);
}

function paired({ json, binary }: Output, itemIndex: number): INodeExecutionData {
	const output: INodeExecutionData = { json, pairedItem: { item: itemIndex } };
	return binary ? { ...output, binary } : output;
}

function failedItem(
	context: IExecuteFunctions,
	failure: Failure,
	itemIndex: number,
): INodeExecutionData {
	const error = failureText(failure);
	const pairedItem = canBeFound(context, itemIndex) ? { item: itemIndex } : itemIndex;
	// n8n sends an item to the error branch only if it holds nothing but `error`, and adds the input's
	// fields itself. With the code beside it the item would go on to the mail, without a link.
	return context.getNode().onError === 'continueErrorOutput'
		? { json: { error }, pairedItem }
		: { json: { error, code: failure.failureCode }, pairedItem };
}

/**
 * Whether n8n can look up where an item came from, as it does for the error branch. Where it cannot, it
 * fails there and passes on all input by the success branch, as if it were done; a bare number it does
 * not look up, and then adds no input fields.
 */
function canBeFound(context: IExecuteFunctions, item: number): boolean {
	const { source } = context.getExecuteData();
	if (context.getNode().onError !== 'continueErrorOutput' || source === null) return true;
	try {
		const [previous = null] = source.main ?? [];
		const destination = previous?.previousNode ?? '';
		context.getWorkflowDataProxy(0).$getPairedItem(destination, previous, { item });
		return previous !== null;
	} catch {
		return false;
	}
}
