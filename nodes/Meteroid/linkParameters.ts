import { Failure, fields, textOrNull, wholeNumber } from '../core';

const parts = [
	'invoices',
	'payment-methods',
	'plan',
	'portal',
	'subscription',
	'subscriptions',
	'usage',
];
const colors = ['accent', 'bg', 'border', 'surface', 'text'];

/** What a link can tell Meteroid's portal. Names and values are those of the vendor's query parameters. */
export const linkParameterOptions = [
	fields.choice(
		'Portal: Part',
		'embed',
		'Show this part of the portal instead of all of it',
		parts,
	),
	fields.text('Portal: Subscription ID', 'subscription', 'For the part subscription', 'e.g. sub_…'),
	fields.choice('Portal: Theme', 'theme', 'Light or dark', ['dark', 'light']),
	fields.choice('Portal: Corners', 'radius', 'Their shape', ['Modern', 'Rounded', 'Sharp']),
	fields.choice('Portal: Branding', 'branding', "Leave out Meteroid's name", ['false']),
	fields.choice('Portal: Navigation', 'nav', 'The page around the portal brings it', ['host']),
	fields.text('Portal: Rows', 'count', 'How many rows a list has', 'e.g. 10'),
	...colors.map((name) =>
		fields.text(`Portal: Color ${name}`, name, 'As hex digits', 'e.g. 4f46e5'),
	),
];

/**
 * The query parameters that these options ask for.
 * @throws Failure invalid_input that names the option
 */
export function linkParameters(options: Record<string, unknown>): Array<[string, string]> {
	if (options.count !== undefined) wholeNumber(options.count, 'Portal: Rows', 1, 20);
	if (options.embed === 'subscription' && textOrNull(options.subscription) === null) {
		throw new Failure(
			'invalid_input',
			'Portal: Subscription ID is empty.',
			'Say which subscription to show.',
		);
	}
	return linkParameterOptions.flatMap(({ name }): Array<[string, string]> => {
		const value = textOrNull(options[name]);
		return value === null ? [] : [[name, value]];
	});
}
