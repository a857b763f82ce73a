import type { INodeProperties } from 'n8n-workflow';
import { fields } from '../../core';

const templateHint =
	'Fields are {name}, {link}, {expires} and {company}, and for unpaid invoices {amounts}, {count} and {dueDate}; {name|there} shows “there” where the name is not known';

function template(displayName: string, name: string, rows: number, what: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		typeOptions: { rows },
		default: '',
		description: `${what}. ${templateHint}.`,
	};
}

const ownTexts: INodeProperties[] = [
	fields.text('Button Text', 'buttonText', 'The words on the button in the mail', 'e.g. Open'),
	template('Email Subject', 'emailSubject', 1, 'The subject of the mail'),
	template('Email Text', 'emailText', 8, 'The whole text of the mail. The HTML is made from it'),
	template(
		'Message',
		'message',
		3,
		'What the mail and the text message say before the link. The greeting, the link and the lines after it stay as they are',
	),
	template('SMS Text', 'smsText', 3, 'The whole text message'),
];

/** By what a user adds, in the order of the alphabet. */
export const messageOptions: INodeProperties[] = [
	...ownTexts,
	{
		displayName: 'Texts per Language',
		name: 'texts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Texts' },
		placeholder: 'Add Texts',
		default: {},
		description:
			'Your own texts for customers of one language. They come before your texts for all languages, which come before the texts of the node. What you leave empty is taken from there.',
		options: [
			{
				displayName: 'Texts',
				name: 'language',
				values: [
					fields.text(
						'Language',
						'language',
						'The language of these texts: pl is for all regions, es-MX for Mexico alone',
						'e.g. pl',
					),
					...ownTexts,
				],
			},
		],
	},
	fields.text(
		'Time Zone',
		'timeZone',
		"The time zone of the date: that of the workflow's settings unless you choose another",
		'e.g. America/Mexico_City',
	),
];
