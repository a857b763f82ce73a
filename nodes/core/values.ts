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
	maximum = Infinity,
): number {
	const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
	const isNumber = typeof number === 'number' && Number.isInteger(number);
	if (isNumber && number >= minimum && number <= maximum) return number;
	const range = maximum === Infinity ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
	throw new Failure(
		'invalid_input',
		`${label} is ${quote(value)}.`,
		`Enter a whole number ${range}.`,
	);
}

/**
 * One of the values that a field knows.
 * @throws Failure invalid_input that names the field by `label` and its values
 */
export function oneOf<Value extends string>(
	value: unknown,
	label: string,
	values: readonly Value[],
): Value {
	const known = values.find((candidate) => candidate === value);
	if (known !== undefined) return known;
	throw new Failure(
		'invalid_input',
		`${label} is ${quote(value)}.`,
		`Choose one of: ${values.join(', ')}.`,
	);
}

/**
 * An option that was added, parsed; undefined where it was not. One whose expression gives nothing
 * was added all the same: taken for absent, a bound that the user set would be gone unseen.
 */
export function optional<Value>(
	options: Record<string, unknown>,
	name: string,
	parse: (value: unknown) => Value,
): Value | undefined {
	return name in options ? parse(options[name]) : undefined;
}
