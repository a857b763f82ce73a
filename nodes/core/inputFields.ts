import type { IDataObject, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** The switch that keeps the fields of the input. */
export const includeInputFields: INodeProperties = {
	displayName: 'Include Input Fields',
	name: 'includeInputFields',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep the fields of the input item (such as a name or an email) beside those of the link',
};

const contactFields = ['customerId', 'customerName', 'email', 'phone'];

/**
 * A result on top of its input's fields and files. Where the result knows nothing of the contact,
 * what the input says stays: a list that brings its own emails must not lose them.
 */
export function withInputFields(
	result: IDataObject,
	input: INodeExecutionData,
): Pick<INodeExecutionData, 'json' | 'binary'> {
	const json: IDataObject = { ...input.json, ...result };
	// n8n takes an item with a field `error` for a failed one, even if it came from further back.
	delete json.error;
	for (const field of contactFields) {
		const given = input.json[field];
		if (result[field] === null && given !== undefined && given !== '') json[field] = given;
	}
	return input.binary ? { json, binary: input.binary } : { json };
}
