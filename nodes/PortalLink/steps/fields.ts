import type { INodeProperties } from 'n8n-workflow';
import { Failure, wholeNumber, type ReadParameter } from '../../core';
import type { Plan } from './due';
import { parseSteps, stepsField } from './steps';

const hour = { type: 'number', typeOptions: { minValue: 0, maxValue: 24 } } as const;

/** What users decide: the steps, and at which hours they are sent. */
export const planFields: INodeProperties[] = [
	stepsField,
	{
		displayName: 'Send From',
		name: 'sendFrom',
		...hour,
		default: 9,
		description: 'The hour from which customers get messages, in their time zone',
	},
	{
		displayName: 'Send Until',
		name: 'sendUntil',
		...hour,
		default: 20,
		description:
			'The hour from which customers get no message. What is due later waits until the next day.',
	},
];

/**
 * The steps and the hours.
 * @throws Failure invalid_input
 */
export function parsePlan(read: ReadParameter): Plan {
	const from = wholeNumber(read('sendFrom'), 'Send From', 0, 24);
	const until = wholeNumber(read('sendUntil'), 'Send Until', 0, 24);
	if (from >= until) {
		throw new Failure(
			'invalid_input',
			`Send Until (${until}) is not later than Send From (${from}).`,
			'No message could be sent. Enter hours such as 9 and 20.',
		);
	}
	return { days: parseSteps(read('steps')).map(({ afterDays }) => afterDays), from, until };
}
