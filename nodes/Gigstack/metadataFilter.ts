import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, recordOrEmpty, textOrNull } from '../core';

/** The filter by what the user has stored with a client. */
export const metadataFilter: INodeProperties = {
	displayName: 'Metadata',
	name: 'metadata',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Field',
	description: 'What you have stored with the customer',
	options: [
		{
			displayName: 'Field',
			name: 'field',
			values: [
				fields.text('Key', 'key', 'The name of the field', 'e.g. plan'),
				fields.text('Value', 'value', 'What it has to be', 'e.g. gold'),
			],
		},
	],
};

/**
 * That filter in gigstack's words.
 * @throws Failure invalid_input for a field without a key or a value
 */
export function metadataQuery(filters: Record<string, unknown>): Record<string, string> {
	const rows = recordOrEmpty(filters.metadata).field;
	if (!Array.isArray(rows)) return {};
	return Object.fromEntries(
		rows.map((row) => {
			const key = textOrNull(recordOrEmpty(row).key);
			const value = textOrNull(recordOrEmpty(row).value);
			if (key !== null && value !== null) return [`metadata.${key}`, value];
			const advice = 'Enter both, or remove the field.';
			throw new Failure('invalid_input', 'Metadata: a field has no key or no value.', advice);
		}),
	);
}
