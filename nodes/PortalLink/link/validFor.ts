import type { INodeProperties } from 'n8n-workflow';
import { Failure, oneOf, wholeNumber } from '../../core';

const seconds = { days: 86_400, hours: 3600, minutes: 60 };
const shortest = 5 * seconds.minutes;
const longest = 365 * seconds.days;

export const validForFields: INodeProperties[] = [
	{
		displayName: 'Valid For',
		name: 'validFor',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: 'How long the link is to work: 5 minutes to 1 year',
	},
	{
		displayName: 'Unit',
		name: 'validForUnit',
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'days',
	},
];

/**
 * How long a link is to work, in seconds.
 * @throws Failure invalid_input below 5 minutes and above 1 year
 */
export function parseValidFor(amount: unknown, unit: unknown): number {
	const chosen = oneOf(unit, 'Unit', ['days', 'hours', 'minutes']);
	const number = wholeNumber(amount, 'Valid For', 1);
	const validFor = number * seconds[chosen];
	if (validFor >= shortest && validFor <= longest) return validFor;
	throw new Failure(
		'invalid_input',
		`Valid For is ${number} ${chosen}.`,
		'Choose from 5 minutes to 1 year.',
	);
}
