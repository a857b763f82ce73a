import type { INodeProperties } from 'n8n-workflow';
import { Failure, oneOf, recordOrEmpty, textOrNull, wholeNumber } from '../../core';

/** One message of a row of messages about the same thing. */
export interface Step {
	/** In days after the first step. */
	afterDays: number;
	channel: 'email' | 'sms';
	/** Empty where the words are to be those of Compose, as with the message. */
	subject: string;
	message: string;
}

export const stepsField: INodeProperties = {
	displayName: 'Steps',
	name: 'steps',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Step' },
	placeholder: 'Add Step',
	default: {},
	description: 'The messages, in their order. The first one is due at once.',
	options: [
		{
			displayName: 'Step',
			name: 'step',
			values: [
				{
					displayName: 'After Days',
					name: 'afterDays',
					type: 'number',
					typeOptions: { minValue: 0 },
					default: 0,
					description: 'How many days after the first step. 0 for the first step itself.',
				},
				{
					displayName: 'Send By',
					name: 'channel',
					type: 'options',
					default: 'email',
					description: 'The channel of this step, for the nodes that follow',
					options: [
						{ name: 'Email', value: 'email' },
						{ name: 'SMS', value: 'sms' },
					],
				},
				{
					displayName: 'Email Subject',
					name: 'subject',
					type: 'string',
					default: '',
					description: 'Leave empty for the subject that Compose has',
				},
				{
					displayName: 'Message',
					name: 'message',
					type: 'string',
					typeOptions: { rows: 3 },
					default: '',
					description:
						'What the message says before the link, with the fields that Compose knows, such as {amounts}. Leave empty for the words that Compose has.',
				},
			],
		},
	],
};

/**
 * The steps, in their order.
 * @throws Failure invalid_input where there is none, or where one is not later than the one before
 */
export function parseSteps(value: unknown): Step[] {
	const { step } = recordOrEmpty(value);
	const given: unknown[] = Array.isArray(step) ? step : [];
	const steps = given.map((one, index) => parseStep(recordOrEmpty(one), index + 1));
	if (steps.length === 0) {
		throw new Failure('invalid_input', 'There are no Steps.', 'Add at least one.');
	}
	steps.forEach(({ afterDays }, index) => {
		const before = steps[index - 1]?.afterDays ?? -1;
		if (index === 0 ? afterDays === 0 : afterDays > before) return;
		const advice =
			index === 0
				? 'Enter 0: the first step is due at once.'
				: `Enter more than ${before}, which step ${index} has.`;
		throw new Failure('invalid_input', `After Days of step ${index + 1} is ${afterDays}.`, advice);
	});
	return steps;
}

function parseStep(
	{ afterDays, channel, subject, message }: Record<string, unknown>,
	number: number,
): Step {
	return {
		afterDays: wholeNumber(afterDays ?? 0, `After Days of step ${number}`, 0, 3650),
		channel: oneOf(channel ?? 'email', `Send By of step ${number}`, ['email', 'sms']),
		subject: textOrNull(subject) ?? '',
		message: textOrNull(message) ?? '',
	};
}
