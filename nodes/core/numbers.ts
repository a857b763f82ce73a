import { Failure } from './errors';
import { quote } from './quote';

/**
 * A whole number that a user or an expression gave, also as digits in a text.
 * @throws Failure invalid_input that names the field by `label` and its limits
 */
export function wholeNumber(
	value: unknown,
	label: string,
	minimum: number,
	maximum: number,
): number {
	const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
	const inRange =
		typeof number === 'number' &&
		Number.isInteger(number) &&
		number >= minimum &&
		number <= maximum;
	if (inRange) return number;
	throw new Failure(
		'invalid_input',
		`${label} is ${quote(value)}.`,
		`Enter a whole number from ${minimum} to ${maximum}.`,
	);
}
