import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { startRun, type Run } from '../campaign/run';
import { runCampaign } from '../campaign/runCampaign';
import { asFailure, Failure } from '../errors';
import { fieldsOfAccess, withInputFields } from './inputFields';
import type { ReadParameter } from './operation';
import { parameterReader } from './parameters';
import type { Provider } from '../requests/provider';

/**
 * Runs the chosen operation for all items.
 * The nodes are programmatic: n8n sends all requests of a declarative node at once, and on its
 * error branch it forgets which input an item came from.
 */
export async function runNode<Api>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
): Promise<INodeExecutionData[][]> {
	const start = async (read: ReadParameter) => await startRun(context, provider, read);
	return await runItems(context, start, fieldsOfAccess);
}

/**
 * Runs all items by what `start` makes ready from the parameters of the first.
 * @param left the fields that the input must not bring along
 */
export async function runItems(
	context: IExecuteFunctions,
	start: (read: ReadParameter) => Promise<Run>,
	left: readonly string[],
): Promise<INodeExecutionData[][]> {
	const readerFor = parameterReader(context);
	// Whatever is wrong with the run fails its items, in the way the user chose. If it threw here,
	// n8n's "Continue" would pass the input on as if it were done.
	const run = await start(readerFor(0)).catch(asFailure);
	const outputs = await runCampaign(context, run, async (input, itemIndex) => {
		if (run instanceof Failure) throw run;
		const read = readerFor(itemIndex);
		const results = await run.handle(read, itemIndex);
		return run.mayKeepInput && read('includeInputFields') === true
			? withInputFields(results, input, left, run.inputContact(read))
			: results;
	});
	return [outputs];
}
