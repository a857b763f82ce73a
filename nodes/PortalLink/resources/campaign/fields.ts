import type { INodeProperties } from 'n8n-workflow';

/** The name of a node whose items are read. No expression: n8n takes minutes for those of a large table. */
export function nodeField(
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'default'>,
): INodeProperties {
	return { ...field, type: 'string', required: true };
}

/** The name of a column of the list. No expression either: n8n takes a millisecond for that of each item. */
export function columnField(
	field: Pick<
		INodeProperties,
		'displayName' | 'name' | 'description' | 'default' | 'required' | 'placeholder'
	>,
): INodeProperties {
	return { ...field, type: 'string', requiresDataPath: 'single' };
}

export const nameColumn = columnField({
	displayName: 'Name Column',
	name: 'customerName',
	default: 'customerName',
	description:
		"The name of the column with the customer's name, for you to read in the table and in the list of those not reached",
});
