import type { INodeProperties } from 'n8n-workflow';

/** The name of a node whose items are read. No expression: n8n takes minutes for those of a large table. */
export function nodeField(
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'default'>,
): INodeProperties {
	return { ...field, type: 'string', required: true };
}
