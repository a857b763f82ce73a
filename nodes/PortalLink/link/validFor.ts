import type { INodeProperties } from 'n8n-workflow';
import { parseDuration, units } from '../../core';

/** In seconds: 5 minutes and 1 year. */
const bounds = { shortest: 300, longest: 31_536_000 };

export const validForFields: INodeProperties[] = [
	{
		displayName: 'Valid For',
		name: 'validFor',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: 'How long the link works: 5 minutes to 1 year',
	},
	{
		displayName: 'Unit',
		name: 'validForUnit',
		type: 'options',
		options: units,
		default: 'days',
	},
];

/**
 * How long a link is to work, in seconds.
 * @throws Failure invalid_input below 5 minutes and above 1 year
 */
export function parseValidFor(amount: unknown, unit: unknown): number {
	return parseDuration(amount, unit, 'Valid For', bounds);
}
