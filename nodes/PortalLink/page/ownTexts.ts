import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, oneOf, quote, recordOrEmpty, textOrNull } from '../../core';
import { parseLanguage } from '../message/locale';
import { oneLine } from '../message/texts';
import type { OwnText } from './text';

const pages = [
	{ name: 'Account Not Found', value: 'gone' },
	{ name: 'Damaged Link', value: 'damaged' },
	{ name: 'Expired Link', value: 'expired' },
	{ name: 'Expired Link with Button', value: 'renewable' },
	{ name: 'New Link Sent', value: 'sent' },
	{ name: 'Portal Cannot Be Opened', value: 'unreachable' },
	{ name: 'Welcome', value: 'welcome' },
] as const;

const kept = "Leave empty to keep the node's own words";

export const textsField: INodeProperties = {
	displayName: 'Texts',
	name: 'texts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Text',
	default: {},
	description:
		'Visitors see the page in the language of their browser, if the node knows it, else in English. Here you replace the words of a page, or add a language.',
	options: [
		{
			displayName: 'Text',
			name: 'text',
			values: [
				fields.text('Language', 'language', 'The language of these words', 'e.g. en or pt-BR'),
				{
					displayName: 'Page',
					name: 'page',
					type: 'options',
					options: [...pages],
					default: 'welcome',
				},
				fields.text('Title', 'title', kept, 'e.g. Welcome back'),
				fields.text('Text', 'text', kept, 'e.g. Your invoices are one click away.'),
				fields.text('Button', 'button', kept, 'e.g. Open my account'),
				fields.text('Small Print', 'note', kept, 'e.g. The click keeps mail scanners out.'),
			],
		},
	],
};

/**
 * The words that a user wants in place of ours.
 * @throws Failure invalid_input that names the field
 */
export function parseOwnTexts(value: unknown): OwnText[] {
	const { text: list } = recordOrEmpty(value);
	return (Array.isArray(list) ? list : []).map((entry) => {
		const { language, page, ...words } = recordOrEmpty(entry);
		return {
			language: parseTag(language),
			page: oneOf(
				page ?? 'welcome',
				'Page under Texts',
				pages.map(({ value }) => value),
			),
			title: oneLine(words.title) ?? '',
			text: oneLine(words.text) ?? '',
			button: oneLine(words.button) ?? '',
			note: oneLine(words.note) ?? '',
		};
	});
}

function parseTag(value: unknown): string {
	const tag = textOrNull(value) && parseLanguage(value);
	if (tag !== null) return tag;
	throw new Failure(
		'invalid_input',
		`Language under Texts is ${quote(value)}.`,
		'Enter a language code such as en, nl or pt-BR.',
	);
}
