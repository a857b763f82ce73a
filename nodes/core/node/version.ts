import type { IDisplayOptions, IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether a node is of version 1, as flows have them that were saved before there was a second one.
 * They read its texts, so what it puts out stays as it is.
 */
export function isFirstVersion(context: IExecuteFunctions): boolean {
	return context.getNode().typeVersion === 1;
}

/** Shows a field in version 1 alone; n8n takes it out of nodes of other versions, also before they run. */
export const onlyFirstVersion: IDisplayOptions = { show: { '@version': [1] } };

/** Shows a field from version 2 on. */
export const laterVersions: IDisplayOptions = { hide: { '@version': [1] } };
