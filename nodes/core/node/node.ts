import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { startRun, type Run } from '../campaign/run';
import { runCampaign } from '../campaign/runCampaign';
import { checkRequired, parseRequired } from '../customer/required';
import { asFailure, Failure } from '../errors';
import { fieldsOfAccess, fieldsOfSuccess, inputOf, withInputFields } from './inputFields';
import type { ReadParameter } from './operation';
import { parameterReader } from './parameters';
import { recordOrEmpty } from '../reading/parse';
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
	const outputs = await runCampaign(context, run, {
		async handle(input, itemIndex) {
			if (run instanceof Failure) throw run;
			const read = readerFor(itemIndex);
			const results = await run.handle(read, itemIndex);
			const whole = keepsInput(run, read)
				? withInputFields(results, input, left, run.inputContact(read))
				: results;
			if (run.contactOptions.require === 'used') {
				const required = parseRequired(recordOrEmpty(read('options')));
				const mayLoad = run.contactOptions.loadContact === 'unused';
				const vendor = run.vendorOf(read);
				for (const output of whole) {
					checkRequired(required, output, input.json, { vendor, mayLoad });
				}
			}
			return whole;
		},
		kept(input, itemIndex) {
			const nothing = { json: {} };
			if (run instanceof Failure || run.isCheck) return nothing;
			try {
				return keepsInput(run, readerFor(itemIndex)) ? inputOf(input, fieldsOfSuccess) : nothing;
			} catch {
				return nothing;
			}
		},
	});
	return [outputs];
}

function keepsInput(run: Run, read: ReadParameter): boolean {
	return run.mayKeepInput && read('includeInputFields') === true;
}
