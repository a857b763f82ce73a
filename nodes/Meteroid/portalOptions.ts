import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, oneOf, optional, textOrNull, wholeNumber } from '../core';
import type { TokenWishes } from './api';

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
	accent: 'Portal: Accent Color',
	bg: 'Portal: Background Color',
	border: 'Portal: Border Color',
	surface: 'Portal: Surface Color',
	text: 'Portal: Text Color',
};
const day = 86_400;

/** What a token can be asked for, and what a link can tell the portal, by the names of the vendor's query parameters. */
export const portalOptions: INodeProperties[] = [
	fields.number(
		'Expires In (Seconds)',
		'expiresInSeconds',
		'How long the link works: 60 seconds to 30 days. Older self-hosted servers ignore it and make links that never expire; the output shows when each link ends.',
		day,
	),
	fields.choice(
		'Portal: Branding',
		'branding',
		"False leaves out Meteroid's name",
		choices.branding,
	),
	fields.choice('Portal: Corners', 'radius', 'The shape of the corners', choices.radius),
	fields.choice(
		'Portal: Navigation',
		'nav',
		'Choose host if your own page has the navigation. Only for a portal inside a frame.',
		choices.nav,
	),
	fields.choice(
		'Portal: Page',
		'page',
		'The page on which the portal opens instead of its overview. The best choice for a link in a message.',
		choices.page,
	),
	fields.choice(
		'Portal: Part',
		'embed',
		'A single part without the rest of the portal, for a frame on your own page. For a link in a message choose Portal: Page instead.',
		choices.embed,
	),
	fields.number(
		'Portal: Rows',
		'count',
		'How many invoices the part invoices shows, from 1 to 20',
		5,
	),
	fields.text(
		'Portal: Subscription ID',
		'subscription',
		'The subscription to show, with the page subscriptions or the part subscription',
		'e.g. sub_…',
	),
	fields.choice('Portal: Theme', 'theme', 'Light or dark', choices.theme),
	...Object.entries(colors).map(([name, label]) =>
		fields.text(label, name, 'As 3 or 6 hex digits', 'e.g. #4f46e5'),
	),
	{
		displayName: 'Read Only',
		name: 'readOnly',
		type: 'boolean',
		default: true,
		description:
			'Whether customers can look at everything but change nothing. Needs Meteroid Cloud or a server from 2.2 on.',
	},
];

/**
 * What to ask of the token, and the query parameters of the link.
 * @throws Failure invalid_input that names the option
 */
export function parsePortalOptions(options: Record<string, unknown>) {
	const { page, embed, count } = options;
	const parameters = new Map<string, string>();
	const put = (name: string, parse: (value: unknown) => string | number) => {
		if (name in options) parameters.set(name, String(parse(options[name])));
	};
	for (const [name, values] of Object.entries(choices)) {
		put(name, (value) => oneOf(String(value), `The portal option ${name}`, values));
	}
	for (const [name, label] of Object.entries(colors)) put(name, (value) => hexColor(value, label));
	put('count', () => wholeNumber(count, 'Portal: Rows', 1, 20));
	const subscription = textOrNull(options.subscription);
	if (embed === 'subscription' && subscription === null) {
		throw new Failure(
			'invalid_input',
			'Portal: Subscription ID is empty.',
			'Say which one to show.',
		);
	}
	if (subscription !== null) parameters.set(page ? 'sub' : 'subscription', subscription);
	const lifetimeSeconds = optional(options, 'expiresInSeconds', (value) =>
		wholeNumber(value, 'Expires In', 60, 30 * day),
	);
	const readOnly = optional(options, 'readOnly', (value) =>
		oneOf(String(value), 'Read Only', ['false', 'true']),
	);
	const wishes: TokenWishes = { lifetimeSeconds, isReadOnly: readOnly === 'true' };
	return { wishes, parameters: [...parameters] };
}

/** The form in which the portal takes colors; it ignores any other. */
function hexColor(value: unknown, label: string): string {
	const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(textOrNull(value) ?? '') ?? [];
	if (digits !== undefined) return `#${digits}`;
	throw new Failure(
		'invalid_input',
		`${label} is not a color.`,
		'Enter 3 or 6 hex digits, such as #4f46e5.',
	);
}
