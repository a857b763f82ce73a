import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failureFields, failureText, type Failure } from '../errors';
import { isFirstVersion } from '../node/version';
import type { Output } from './outcome';

/** Where users find what sends failed items to a branch of their own. */
export const theSwitch = 'Settings → On Error → Continue (using error output)';

/**
 * An item that failed, for the error branch, or in line with the others where the user has no such branch.
 * @param kept what the item keeps of its input where it stays in line
 */
export function failedItem(
	context: IExecuteFunctions,
	failure: Failure,
	itemIndex: number,
	kept: () => Output,
): INodeExecutionData {
	const pairedItem = canBeFound(context, itemIndex) ? { item: itemIndex } : itemIndex;
	// n8n sends an item to the error branch only if it holds nothing but `error` and `message`, and adds
	// the input's fields itself. With anything beside them it would go on to the mail, without a link.
	if (isFirstVersion(context)) {
		const error = failureText(failure);
		const code = hasErrorBranch(context) ? {} : { code: failure.failureCode };
		return { json: { error, ...code }, pairedItem };
	}
	const fields = failureFields(failure);
	if (hasErrorBranch(context)) return { json: fields, pairedItem };
	const { json, binary } = kept();
	const item = { json: { ...fields, ...json, ...fields }, pairedItem };
	return binary ? { ...item, binary } : item;
}

/** Says above the output that items without a link go the same way as those with one. */
export function warnOfFailedItems(context: IExecuteFunctions, count: number): void {
	if (count === 0 || hasErrorBranch(context)) return;
	const failed =
		count === 1 ? 'A failed item goes' : `${count.toLocaleString('en-US')} failed items go`;
	const message = `${failed} on to the next node. If that node sends mails or text messages, these go out without a link. To keep failed items apart: ${theSwitch}.`;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}

function hasErrorBranch(context: IExecuteFunctions): boolean {
	return context.getNode().onError === 'continueErrorOutput';
}

/**
 * Whether n8n can look up where an item came from, as it does for the error branch. Where it cannot, it
 * fails there and passes on all input by the success branch, as if it were done; a bare number it does
 * not look up, and then adds no input fields.
 */
function canBeFound(context: IExecuteFunctions, item: number): boolean {
	const { source } = context.getExecuteData();
	if (!hasErrorBranch(context) || source === null) return true;
	try {
		const [previous = null] = source.main ?? [];
		const destination = previous?.previousNode ?? '';
		context.getWorkflowDataProxy(0).$getPairedItem(destination, previous, { item });
		return previous !== null;
	} catch {
		return false;
	}
}
