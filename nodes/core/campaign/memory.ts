import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Keeps something from one run of a node to the next of the same execution, as in a loop over batches.
 * It goes by n8n's own object for the node in an execution, on which n8n's loop relies too. It is in the
 * memory of this process alone, as keys and links must not get into n8n's database, and is gone with the
 * execution. Where n8n goes on from its database, as after a long Wait, it begins anew.
 */
export function keptInExecution<Kept>(make: () => Kept): (context: IExecuteFunctions) => Kept {
	const kept = new WeakMap<object, Kept>();
	return (context) => {
		const place = context.getContext('node');
		const known = kept.get(place) ?? make();
		kept.set(place, known);
		return known;
	};
}

/** The number of the node's run in this execution, from 0; the same where n8n repeats one after a failure. */
export function runNumber(context: IExecuteFunctions): number {
	return context.getWorkflowDataProxy(0).$runIndex;
}
