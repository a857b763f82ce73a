import type { INodeProperties } from 'n8n-workflow';
import { fields } from '../../core';

const templateHint =
	'Fields are {name}, {link}, {expires} and {company}; {name|there} shows “there” where the name is not known';

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

export const messageFields: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '={{ $json.customerName }}',
		description: 'How the customer is addressed',
	},
	{
		displayName: 'Recipient',
		name: 'recipient',
		type: 'string',
		default: '={{ $json.email }}',
		description:
			'The email that the mail goes to. An item with several addresses fails, as all of them would get the link.',
	},
	{
		displayName: 'Link',
		name: 'link',
		type: 'string',
		default: '={{ $json.link }}',
		required: true,
		description: "The link of the message: that of Create, or a provider's portalUrl",
	},
	{
		displayName: 'Expires At',
		name: 'expiresAt',
		type: 'string',
		default: '={{ $json.linkExpiresAt }}',
		description: 'When the link ends, as ISO 8601. Empty where nobody knows.',
	},
	fields.text(
		'Company',
		'company',
		'Who writes: your own company, never a field that customers fill in',
		'e.g. Acme',
	),
	fields.text(
		'Language',
		'language',
		'Of the texts and the date. There are texts in English and in Spanish; for another language enter your own under Options.',
		'e.g. es-MX',
	),
];

/** By what a user adds, in the order of the alphabet. */
export const messageOptions: INodeProperties[] = [
	fields.text('Button Text', 'buttonText', 'The words on the button in the mail', 'e.g. Open'),
	template('Email Subject', 'emailSubject', 1, 'The subject of the mail'),
	template('Email Text', 'emailText', 8, 'The text of the mail; the HTML is made of it'),
	template('SMS Text', 'smsText', 3, 'The text message'),
	fields.text(
		'Time Zone',
		'timeZone',
		"Of the date; that of the workflow's settings unless you say otherwise",
		'e.g. America/Mexico_City',
	),
];
