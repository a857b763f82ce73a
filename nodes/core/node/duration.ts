import type { INodeProperties } from 'n8n-workflow';
import { Failure } from '../errors';
import { recordOrEmpty } from '../reading/parse';
import { inWords } from '../reading/time';
import { oneOf, wholeNumber } from './values';

/** How long, as users say it. */
export interface Duration {
	amount: number;
	unit: Unit;
}

type Unit = 'days' | 'hours' | 'minutes';

const secondsOf: Record<Unit, number> = { days: 86_400, hours: 3600, minutes: 60 };

/** The choice of a unit. */
export const units = [
	{ name: 'Days', value: 'days' },
	{ name: 'Hours', value: 'hours' },
	{ name: 'Minutes', value: 'minutes' },
];

/** An option for how long something takes, with what it is when it is added. */
export function durationOption(
	displayName: string,
	name: string,
	description: string,
	{ amount, unit }: Duration,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: false },
		default: { duration: {} },
		description,
		options: [
			{
				displayName,
				name: 'duration',
				values: [
					{
						displayName: 'Amount',
						name: 'amount',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: amount,
					},
					{ displayName: 'Unit', name: 'unit', type: 'options', options: units, default: unit },
				],
			},
		],
	};
}

/** What such an option is set to, in seconds. Fails as {@link parseDuration} does. */
export function parseDurationOption(value: unknown, label: string, bounds?: Bounds): number {
	const { amount, unit } = recordOrEmpty(recordOrEmpty(value).duration);
	return parseDuration(amount, unit, label, bounds);
}

/** In seconds. */
interface Bounds {
	shortest: number;
	longest: number;
}

/**
 * An amount and its unit in seconds.
 * @throws Failure invalid_input that names the field by `label`, also outside of the bounds
 */
export function parseDuration(
	amount: unknown,
	unit: unknown,
	label: string,
	{ shortest, longest }: Bounds = { shortest: 1, longest: Infinity },
): number {
	const chosen = oneOf<Unit>(unit, `Unit of ${label}`, ['days', 'hours', 'minutes']);
	const number = wholeNumber(amount, label, 1);
	const seconds = number * secondsOf[chosen];
	if (seconds >= shortest && seconds <= longest) return seconds;
	const limit =
		seconds < shortest ? `at least ${inWords(shortest)}` : `at most ${inWords(longest)}`;
	throw new Failure(
		'invalid_input',
		`${label} is ${inWords(seconds)}, and must be ${limit}.`,
		`Choose from ${inWords(shortest)} to ${inWords(longest)}.`,
	);
}
