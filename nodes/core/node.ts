import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runCampaign } from './campaign/runCampaign';
import { Failure } from './errors';
import { withInputFields } from './inputFields';
import type { Operation, ReadParameter } from './operation';
import { connect, type Provider } from './provider';

/**
 * Runs the chosen operation for all items.
 * The nodes are programmatic: n8n sends all requests of a declarative node at once, and on its
 * error branch it forgets which input an item came from.
 */
export async function runNode<Api>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
): Promise<INodeExecutionData[][]> {
	// Made with the first item and shared by all: what is wrong with it then fails items, in the way
	// the user chose. If it threw here, n8n's "Continue" would pass the input on as if it were done.
	let run: Promise<(read: ReadParameter) => Promise<IDataObject[]>> | undefined;
	const outputs = await runCampaign(context, async (input, itemIndex, stop) => {
		run ??= prepare(context, provider, stop);
		const read = parameterReader(context, itemIndex);
		const results = await (await run)(read);
		return read('includeInputFields') === true
			? withInputFields(results, input)
			: results.map((json) => ({ json }));
	});
	return [outputs];
}

async function prepare<Api>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
	stop: AbortSignal,
) {
	const operation = findOperation(parameterReader(context, 0), provider);
	const api = await connect(context, provider, stop);
	return async (read: ReadParameter) => await operation.run(read, api);
}

function findOperation<Api>(read: ReadParameter, { resources }: Provider<Api>): Operation<Api> {
	const operation = resources
		.find(({ value }) => value === read('resource'))
		?.operations.find(({ value }) => value === read('operation'));
	if (operation) return operation;
	throw new Failure(
		'invalid_input',
		'This node has no such operation.',
		'Open the node and choose Resource and Operation again.',
	);
}

function parameterReader(context: IExecuteFunctions, itemIndex: number): ReadParameter {
	return (name) => {
		try {
			return context.getNodeParameter(name, itemIndex);
		} catch (error) {
			throw unreadableParameter(name, error);
		}
	};
}

function unreadableParameter(name: string, error: unknown): Failure {
	const reason = error instanceof Error ? `: ${error.message}` : '';
	return new Failure(
		'invalid_input',
		`An expression in ${name} cannot be resolved${reason}.`,
		'Open the node and check it.',
	);
}
