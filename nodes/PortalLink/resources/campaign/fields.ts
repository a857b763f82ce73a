import type { INodeProperties } from 'n8n-workflow';

/** A list of items of another node, by an expression. */
export function itemsField(
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description'> & { of: string },
): INodeProperties {
	const { of, ...shown } = field;
	return {
		...shown,
		type: 'string',
		required: true,
		default: `={{ $('${of}').all() }}`,
	};
}
