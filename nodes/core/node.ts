import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { startRun } from './campaign/run';
import { runCampaign } from './campaign/runCampaign';
import { asFailure, Failure } from './errors';
import { withInputFields } from './inputFields';
import { parameterReader } from './parameters';
import type { Provider } from './provider';

/**
 * Runs the chosen operation for all items.
 * The nodes are programmatic: n8n sends all requests of a declarative node at once, and on its
 * error branch it forgets which input an item came from.
 */
export async function runNode<Api>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
): Promise<INodeExecutionData[][]> {
	const readerFor = parameterReader(context);
	// Whatever is wrong with the run fails its items, in the way the user chose. If it threw here,
	// n8n's "Continue" would pass the input on as if it were done.
	const run = await startRun(context, provider, readerFor(0)).catch(asFailure);
	const outputs = await runCampaign(context, run, async (input, itemIndex) => {
		if (run instanceof Failure) throw run;
		const read = readerFor(itemIndex);
		const results = await run.handle(read);
		return run.mayKeepInput && read('includeInputFields') === true
			? withInputFields(results, input)
			: results.map((json) => ({ json }));
	});
	return [outputs];
}
