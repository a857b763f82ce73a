import type { INodeProperties } from 'n8n-workflow';

/** The name of a node whose items are read. No expression: n8n takes minutes for those of a large table. */
export function nodeField(
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'default'>,
): INodeProperties {
	return { ...field, type: 'string', required: true };
}

export const atMostField: INodeProperties = {
	displayName: 'At Most',
	name: 'atMost',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'How many customers to pass on; 0 for all of them',
};
