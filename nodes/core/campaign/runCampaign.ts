import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { asFailure, Failure } from '../errors';
import { failedItem, warnOfFailedItems } from './failedItem';
import { inOrder } from './inOrder';
import { endedItems, lasting } from './lastingLinks';
import { withoutOthersLinks } from './oneLink';
import type { Outcome, Output } from './outcome';
import { Progress } from './progress';
import type { Run } from './run';
import { withoutDuplicates } from './sameCustomer';
import { stopsAt } from './stopsAt';

interface Items {
	/** What an item gives. */
	handle(input: INodeExecutionData, itemIndex: number): Promise<Output[]>;
	/** What an item that fails keeps of its input. */
	kept(input: INodeExecutionData, itemIndex: number): Output;
}

/**
 * Handles all input items: several at a time, in input order, each result paired with its input and
 * each failing alone, in the way the node's setting On Error says. What can be known only when all are
 * done, whether several people got one customer's link, what has ended meanwhile and who came twice, is
 * looked at then.
 * Tells the user how it went.
 * @param run what the items share, or why there is no such thing
 */
export async function runCampaign(
	context: IExecuteFunctions,
	run: Run | Failure,
	{ handle, kept }: Items,
): Promise<INodeExecutionData[]> {
	const inputs = inputsOf(context, run);
	const inputAt = (itemIndex: number) => inputs[itemIndex] ?? { json: {} };
	const gate = run instanceof Failure ? null : run.gate;
	const progress = new Progress(context, inputs.length);
	context.onExecutionCancellation(() => gate?.close('stopped'));
	const stop = stopsAt(context, inputs.length, run);
	const concurrency = run instanceof Failure ? 1 : run.maxConcurrency;
	const handleAll = async (items: readonly number[], done = () => {}): Promise<Outcome[]> =>
		await inOrder(items, concurrency, async (itemIndex) => {
			const outcome = await handle(inputAt(itemIndex), itemIndex).catch(asFailure);
			done();
			if (outcome instanceof Failure && !context.continueOnFail()) {
				throw await stop(outcome, itemIndex);
			}
			return outcome;
		});

	const first = await handleAll([...inputs.keys()], () => progress.step());
	const { outcomes, repeated } =
		run instanceof Failure
			? { outcomes: first, repeated: 0 }
			: withoutDuplicates(
					context,
					await settled(context, first, run, inputs, handleAll),
					run.isFirstOnly,
				);
	const failed = [...outcomes.entries()].filter(isFailed);
	if (failed.length > 0 && !context.continueOnFail()) {
		const [error] = await Promise.all(failed.map(([itemIndex, one]) => stop(one, itemIndex)));
		if (error) throw error;
	}
	const outputs = outcomes.flatMap((outcome, itemIndex) =>
		outcome instanceof Failure
			? [failedItem(context, outcome, itemIndex, () => kept(inputAt(itemIndex), itemIndex))]
			: outcome.map((output) => paired(output, itemIndex)),
	);
	if (!(run instanceof Failure)) progress.tell(run, outcomes, repeated);
	warnOfFailedItems(context, failed.length);
	return outputs;
}

function isFailed(entry: [number, Outcome]): entry is [number, Failure] {
	return entry[1] instanceof Failure;
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
		const message = `For ${ended.length} items the link expired, or had less time left than Minimum Lifetime, before the run ended, so the node asked for new ones. Choose a longer lifetime, or give the node the list in smaller parts.`;
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
	const anew = new Map((await handleAll(ended)).map((outcome, at) => [ended[at], outcome]));
	const all = first.map((outcome, itemIndex) => anew.get(itemIndex) ?? outcome);
	return lasting(withoutOthersLinks(context, inputs, all, run.isFixed), new Date());
}

/** All of them, or the first where each would give the same list: everybody in it would get as many mails. */
function inputsOf(context: IExecuteFunctions, run: Run | Failure): INodeExecutionData[] {
	const inputs = context.getInputData();
	if (run instanceof Failure || !run.isOnce || inputs.length < 2) return inputs;
	const message = run.isCheck
		? `The check is the same for all ${inputs.length} input items, so it is done once.`
		: `All ${inputs.length} input items ask for the same list, so it is given once.`;
	context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	return inputs.slice(0, 1);
}

function paired({ json, binary }: Output, itemIndex: number): INodeExecutionData {
	const output: INodeExecutionData = { json, pairedItem: { item: itemIndex } };
	return binary ? { ...output, binary } : output;
}
