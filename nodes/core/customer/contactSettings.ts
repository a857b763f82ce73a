import type { INodeProperties } from 'n8n-workflow';
import { Failure } from '../errors';
import { textOrNull } from '../reading/parse';
import { quote } from '../reading/quote';
import { oneOf, optional } from '../node/values';
import { isPhoneCountry } from './phone';

/** Which address to write to, at a vendor who keeps one for contact and others for invoices. */
type EmailChoice = 'first' | 'billing' | 'invoicing';

/** How a contact is read out of what a vendor knows of a customer. */
export interface ContactSettings {
	/** Of phone numbers without a country code; undefined where the user named none. */
	phoneCountry?: string;
	/** Default `first`. */
	emailChoice?: EmailChoice;
	/** By which the customer was asked for: of several in one record, it is this one. */
	askedFor?: string;
}

export const phoneCountryOption: INodeProperties = {
	displayName: 'Phone Country',
	name: 'phoneCountry',
	type: 'string',
	default: '',
	placeholder: 'e.g. MX',
	description:
		"Two-letter country code for phone numbers without one. The country of the customer's address comes first.",
};

export const emailChoiceOption: INodeProperties = {
	displayName: 'Email',
	name: 'emailChoice',
	type: 'options',
	default: 'first',
	description: "Which of the customer's addresses becomes the item's email",
	options: [
		{ name: 'Billing Email', value: 'billing' },
		{ name: 'Billing Email, or the First for Invoices', value: 'first' },
		{ name: 'First Email for Invoices', value: 'invoicing' },
	],
};

/**
 * The options that say how to read a contact.
 * @throws Failure invalid_input that names the option
 */
export function parseContactSettings(options: Record<string, unknown>): ContactSettings {
	return {
		phoneCountry: optional(options, 'phoneCountry', (value) => {
			const country = textOrNull(value)?.toUpperCase() ?? '';
			if (isPhoneCountry(country)) return country;
			const advice = 'Enter a two-letter country code, such as MX for Mexico.';
			throw new Failure('invalid_input', `Phone Country is ${quote(value)}.`, advice);
		}),
		emailChoice: optional(options, 'emailChoice', (value) =>
			oneOf<EmailChoice>(value, 'Email', ['first', 'billing', 'invoicing']),
		),
	};
}
