import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, quote, textOrNull } from '../core';

/** The filter by currency, which Lago's lists have. */
export function currencyFilter(description: string): INodeProperties {
	return fields.text('Currency', 'currency', description, 'e.g. EUR');
}

/** @throws Failure invalid_input for what is no code of a currency */
export function parseCurrency(value: unknown): string {
	const code = textOrNull(value)?.toUpperCase() ?? '';
	if (/^[A-Z]{3}$/.test(code)) return code;
	const advice = 'Enter three letters, such as EUR, or remove the filter.';
	throw new Failure('invalid_input', `The filter Currency is ${quote(value)}.`, advice);
}
