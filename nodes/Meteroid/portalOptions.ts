import { Failure, fields, oneOf, optional, textOrNull, wholeNumber } from '../core';

const choices = {
	branding: ['false'],
	embed: [
		'invoices',
		'payment-methods',
		'plan',
		'portal',
		'subscription',
		'subscriptions',
		'usage',
	],
	nav: ['host'],
	radius: ['Modern', 'Rounded', 'Sharp'],
	theme: ['dark', 'light'],
};
const colors = {
	accent: 'Portal: Accent Color',
	bg: 'Portal: Background Color',
	border: 'Portal: Border Color',
	surface: 'Portal: Surface Color',
	text: 'Portal: Text Color',
};
const day = 86_400;

/** The token's lifetime, and what a link can tell the portal, by the names of the vendor's query parameters. */
export const portalOptions = [
	fields.number(
		'Expires In (Seconds)',
		'expiresInSeconds',
		'How long the token is to work: 60 seconds to 30 days. A self-hosted Meteroid may not heed it; the output says what was granted.',
		day,
	),
	fields.choice(
		'Portal: Branding',
		'branding',
		"False leaves out Meteroid's name",
		choices.branding,
	),
	fields.choice('Portal: Corners', 'radius', 'The shape of the corners', choices.radius),
	fields.choice('Portal: Navigation', 'nav', 'Host if the page around it brings one', choices.nav),
	fields.choice('Portal: Part', 'embed', 'The part to show instead of all of it', choices.embed),
	fields.number('Portal: Rows', 'count', 'How many rows a list has, from 1 to 20', 10),
	fields.text('Portal: Subscription ID', 'subscription', 'For the part subscription', 'e.g. sub_…'),
	fields.choice('Portal: Theme', 'theme', 'Light or dark', choices.theme),
	...Object.entries(colors).map(([name, label]) =>
		fields.text(label, name, 'As hex digits', 'e.g. 4f46e5'),
	),
];

/**
 * The lifetime to ask for, if any, and the query parameters of the link.
 * @throws Failure invalid_input that names the option
 */
export function parsePortalOptions(options: Record<string, unknown>) {
	const { embed, subscription, count } = options;
	const parameters = new Map<string, string>();
	const put = (name: string, parse: (value: unknown) => string | number) => {
		if (name in options) parameters.set(name, String(parse(options[name])));
	};
	for (const [name, values] of Object.entries(choices)) {
		put(name, (value) => oneOf(String(value), `The portal option ${name}`, values));
	}
	for (const [name, label] of Object.entries(colors)) put(name, (value) => hexColor(value, label));
	put('count', () => wholeNumber(count, 'Portal: Rows', 1, 20));
	put('subscription', (value) => textOrNull(value) ?? '');
	if (embed === 'subscription' && textOrNull(subscription) === null) {
		throw new Failure(
			'invalid_input',
			'Portal: Subscription ID is empty.',
			'Say which one to show.',
		);
	}
	const lifetimeSeconds = optional(options, 'expiresInSeconds', (value) =>
		wholeNumber(value, 'Expires In', 60, 30 * day),
	);
	return { lifetimeSeconds, parameters: [...parameters] };
}

function hexColor(value: unknown, label: string): string {
	const [, digits] = /^#?([\da-f]{3,8})$/i.exec(textOrNull(value) ?? '') ?? [];
	if (digits !== undefined) return digits;
	throw new Failure(
		'invalid_input',
		`${label} is not a color.`,
		'Enter hex digits, such as 4f46e5.',
	);
}
