import type { IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { Failure, stoppingError, type FailureCode } from '../errors';
import { isFirstVersion } from '../node/version';
import { realClock } from './clock';
import { theSwitch } from './failedItem';
import type { Run } from './run';

/** What the other items would fail with as well. */
const ofAllItems: readonly FailureCode[] = ['cancelled', 'unauthorized'];

/**
 * Ends a run at its first failure: gives the error that says so, and how the other items could go on.
 * @param total how many items there are
 */
export function stopsAt(context: IExecuteFunctions, total: number, run: Run | Failure) {
	let failed = 0;
	return async (failure: Failure, itemIndex: number): Promise<NodeOperationError> => {
		const node = context.getNode();
		if (run instanceof Failure) return stoppingError(node, failure, itemIndex);
		if (failure.failureCode !== 'cancelled') failed++;
		run.gate.close('stopped');
		if (total < 2 || isFirstVersion(context) || ofAllItems.includes(failure.failureCode)) {
			return stoppingError(node, failure, itemIndex);
		}
		// By then all items under way have failed that the provider is not asked about.
		await realClock.sleep(0);
		const advice = [failure.advice, ...adviceForOthers(failed - 1, total)].join(' ');
		const { failureCode, message } = failure;
		return stoppingError(node, new Failure(failureCode, message, advice), itemIndex);
	};
}

function adviceForOthers(failed: number, total: number): string[] {
	const count = `At least ${failed} more of the ${total} items would fail.`;
	const advice = `To let the other items go on: ${theSwitch}.`;
	return failed > 0 ? [count, advice] : [advice];
}
