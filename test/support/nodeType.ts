import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** A node around the one that is tested. */
export function nodeType(
	displayName: string,
	outputs: number,
	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>,
): INodeType {
	return {
		description: {
			displayName,
			name: displayName.toLowerCase(),
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: displayName },
			inputs: [NodeConnectionTypes.Main],
			outputs: Array.from({ length: outputs }, () => NodeConnectionTypes.Main),
			properties: [],
		},
		execute,
	};
}
