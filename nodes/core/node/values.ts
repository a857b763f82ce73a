import { Failure } from '../errors';
import { textOrNull } from '../reading/parse';
import { quote } from '../reading/quote';
import { ofGiven } from '../reading/time';

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
 * Several of the values that a field knows, as a list or as a text with commas.
 * @throws Failure invalid_input that names the field by `label` and its values
 */
export function manyOf<Value extends string>(
	value: unknown,
	label: string,
	values: readonly Value[],
): Value[] {
	const given: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
	return given.map((one) => oneOf(typeof one === 'string' ? one.trim() : one, label, values));
}

/**
 * A text to filter by, if the filter was added. Where its expression gives nothing, taking it for
 * absent would list everybody.
 * @throws Failure invalid_input that names the field by `label`
 */
export function filterText(
	filters: Record<string, unknown>,
	name: string,
	label: string,
): string | undefined {
	return optional(filters, name, (value) => {
		const text = textOrNull(value);
		if (text !== null && !/[\p{Cc}\p{Cs}]/u.test(text)) return text;
		const given = text === null ? 'is empty' : `is ${quote(value)}`;
		const advice = 'Enter a text on one line, or remove the filter.';
		throw new Failure('invalid_input', `The filter ${label} ${given}.`, advice);
	});
}

/**
 * A time to filter by, if the filter was added: ISO 8601, in UTC where it names no zone, or a day alone.
 * @throws Failure invalid_input that names the field by `label`
 */
export function filterTime(
	filters: Record<string, unknown>,
	name: string,
	label: string,
): Date | undefined {
	return optional(filters, name, (value) => {
		const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
		const time = ofGiven(isDay ? `${value}T00:00:00` : value);
		if (time !== null) return time;
		const advice = 'Enter a time such as 2026-11-01 or 2026-11-01T08:00:00Z, or remove the filter.';
		throw new Failure('invalid_input', `The filter ${label} is ${quote(value)}.`, advice);
	});
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
