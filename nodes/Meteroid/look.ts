import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, oneOf, textOrNull, wholeNumber } from '../core';

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
	page: ['invoices', 'settings', 'subscriptions', 'usage'],
	radius: ['Modern', 'Rounded', 'Sharp'],
	theme: ['dark', 'light'],
};
const colors = {
	accent: 'Accent Color',
	bg: 'Background Color',
	border: 'Border Color',
	surface: 'Surface Color',
	text: 'Text Color',
};
/** What a link can tell the portal, by the names of the vendor's query parameters. */
export const look: INodeProperties[] = [
	...Object.entries(colors).map(([name, displayName]): INodeProperties => ({
		displayName,
		name,
		type: 'color',
		default: '',
		description: 'As 3 or 6 hex digits, such as #4f46e5',
	})),
	fields.choice('Branding', 'branding', "Whether Meteroid's name is shown", choices.branding, {
		false: "Without Meteroid's Name",
	}),
	fields.choice('Corners', 'radius', 'The shape of the corners', choices.radius),
	fields.choice(
		'Navigation',
		'nav',
		'Whether your own page has the navigation. Only for a portal inside a frame.',
		choices.nav,
		{ host: 'On Your Own Page' },
	),
	fields.choice(
		'Page',
		'page',
		'The page on which the portal opens instead of its overview. The best choice for a link in a message.',
		choices.page,
	),
	fields.choice(
		'Part',
		'embed',
		'A single part without the rest of the portal, for a frame on your own page. For a link in a message choose Page instead.',
		choices.embed,
	),
	fields.number('Rows', 'count', 'How many invoices the part Invoices shows, from 1 to 20', 5),
	fields.text(
		'Subscription ID',
		'subscription',
		'The subscription to show, with the page Subscriptions or the part Subscription',
		'e.g. sub_…',
	),
	fields.choice('Theme', 'theme', 'Light or dark', choices.theme),
];

/**
 * The query parameters of the link for what was chosen of it.
 * @throws Failure invalid_input that names the field
 */
export function parseLook(chosen: Record<string, unknown>): Array<[string, string]> {
	const { page, embed, count } = chosen;
	const parameters = new Map<string, string>();
	const put = (name: string, parse: (value: unknown) => string | number) => {
		if (name in chosen) parameters.set(name, String(parse(chosen[name])));
	};
	for (const [name, values] of Object.entries(choices)) {
		put(name, (value) => oneOf(String(value), `The portal option ${name}`, values));
	}
	for (const [name, label] of Object.entries(colors)) put(name, (value) => hexColor(value, label));
	put('count', () => wholeNumber(count, 'Portal: Rows', 1, 20));
	const subscription = textOrNull(chosen.subscription);
	if (embed === 'subscription' && subscription === null) {
		throw new Failure(
			'invalid_input',
			'Portal: Subscription ID is empty.',
			'Say which one to show.',
		);
	}
	if (subscription !== null) parameters.set(page ? 'sub' : 'subscription', subscription);
	return [...parameters];
}

/** The form in which the portal takes colors; it ignores any other. */
function hexColor(value: unknown, label: string): string {
	const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(textOrNull(value) ?? '') ?? [];
	if (digits !== undefined) return `#${digits}`;
	throw new Failure(
		'invalid_input',
		`Portal: ${label} is not a color.`,
		'Enter 3 or 6 hex digits, such as #4f46e5.',
	);
}
