import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, parseWebAddress, quote, textOrNull } from '../../core';
import { oneLine } from '../message/texts';

const usualColor = '#1d4ed8';

/** Whose pages they are, and how they look. */
export interface Look {
	/** Null where no company is to be named. */
	company: string | null;
	/** Of the button, such as `#1d4ed8`. */
	buttonColor: string;
	/** An https address; null without a logo. */
	logoUrl: string | null;
	/** An https address; null without a legal notice. */
	legalUrl: string | null;
	legalText: string;
}

/** The look of pages for which nothing else is known. */
export const plainLook = parseLook(() => undefined);

export const lookFields: INodeProperties[] = [
	{
		...fields.text(
			'Company',
			'company',
			'Your company, shown above the title of the page',
			'e.g. Acme',
		),
		required: true,
	},
	fields.text(
		'Logo URL',
		'logoUrl',
		'The https address of your logo. Leave it empty for a page without one.',
		'e.g. https://www.example.com/logo.png',
	),
	{
		displayName: 'Button Color',
		name: 'buttonColor',
		type: 'color',
		default: usualColor,
		description: 'The words on the button are black or white, whichever is easier to read',
	},
	fields.text(
		'Legal Notice URL',
		'legalUrl',
		'The https address of your legal notice or privacy policy, for a link below the page',
		'e.g. https://www.example.com/legal',
	),
	{
		...fields.text('Legal Notice Text', 'legalText', 'The words of that link', 'e.g. Impressum'),
		default: 'Legal notice',
		displayOptions: { hide: { legalUrl: [''] } },
	},
];

/**
 * The look that the user chose.
 * @param read gives a field's value
 * @throws Failure invalid_input that names the field
 */
export function parseLook(read: (name: string) => unknown): Look {
	return {
		company: oneLine(read('company')),
		buttonColor: parseColor(read('buttonColor')),
		logoUrl: safeAddress(read('logoUrl'), 'Logo URL'),
		legalUrl: safeAddress(read('legalUrl'), 'Legal Notice URL'),
		legalText: oneLine(read('legalText')) ?? 'Legal notice',
	};
}

function parseColor(value: unknown): string {
	const color = textOrNull(value) ?? usualColor;
	if (/^#[\da-f]{6}$/i.test(color)) return color;
	throw new Failure(
		'invalid_input',
		`Button Color is ${quote(value)}.`,
		'Choose a color, or enter one such as #1d4ed8.',
	);
}

/** An address whose host can be named in a page's policy, encrypted so that nobody on the way can put in another image. */
function safeAddress(value: unknown, label: string): string | null {
	const given = textOrNull(value);
	if (given === null) return null;
	const url = parseWebAddress(given);
	if (url?.protocol === 'https:' && /^[a-z\d.-]+$/.test(url.hostname)) return url.href;
	throw new Failure(
		'invalid_input',
		`${label} is ${quote(value)}.`,
		'Enter an address that begins with https://, or leave the field empty.',
	);
}
