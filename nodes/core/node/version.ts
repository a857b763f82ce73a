import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether a node is of version 1, as flows have them that were saved before there was a second one.
 * They read its texts, so what it puts out stays as it is.
 */
export function isFirstVersion(context: IExecuteFunctions): boolean {
	return context.getNode().typeVersion === 1;
}
