import type { INodeProperties } from 'n8n-workflow';
import { Failure } from '../errors';
import { textOrNull } from '../parse';
import { quote } from '../quote';
import { optional } from '../values';
import { isPhoneCountry } from './phone';

export const phoneCountryOption: INodeProperties = {
	displayName: 'Phone Country',
	name: 'phoneCountry',
	type: 'string',
	default: '',
	placeholder: 'e.g. MX',
	description:
		"Country of phone numbers that name none, as two letters. The country of the customer's address comes first.",
};

/**
 * The option Phone Country; undefined where it was not added.
 * @throws Failure invalid_input
 */
export function parsePhoneCountry(options: Record<string, unknown>): string | undefined {
	return optional(options, 'phoneCountry', (value) => {
		const country = textOrNull(value)?.toUpperCase() ?? '';
		if (isPhoneCountry(country)) return country;
		const advice = 'Give a country as two letters, such as MX for Mexico.';
		throw new Failure('invalid_input', `Phone Country is ${quote(value)}.`, advice);
	});
}
