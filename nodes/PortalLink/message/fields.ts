import type { INodeProperties } from 'n8n-workflow';
import { fields, laterVersions, onlyFirstVersion } from '../../core';

/** As nodes of version 1 have it: with a link of the user's own choice their messages name no end. */
const expiresAt: INodeProperties = {
	displayName: 'Expires At',
	name: 'expiresAt',
	type: 'string',
	default: '={{ $json.linkExpiresAt }}',
	description: 'When the link expires, as ISO 8601. Empty if unknown.',
};

/** As nodes of version 1 have it, which take any column `link` of a list for theirs. */
const link: INodeProperties = {
	displayName: 'Link',
	name: 'link',
	type: 'string',
	default: '={{ $json.link ?? $json.portalUrl }}',
	required: true,
	description: "The link of the message: the one from Create, or a provider's portal link",
};

const company = fields.text(
	'Company',
	'company',
	'Your own company, which writes the message. Never use a field that customers fill in.',
	'e.g. Acme',
);

/** The one thing to enter, so it comes first. */
export const companyFields: INodeProperties[] = [
	{ ...company, displayOptions: onlyFirstVersion },
	{ ...company, required: true, displayOptions: laterVersions },
];

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
			'The email address that the mail goes to. An item with several addresses fails, as all of them would get the link.',
	},
	{ ...link, displayOptions: onlyFirstVersion },
	{
		...link,
		// A list may have a link of its own, such as one into a CRM: expirySource comes from a provider's node
		// alone, and linkLength from Create.
		default:
			'={{ $json.expirySource && !$json.linkLength ? $json.portalUrl : $json.link ?? $json.portalUrl }}',
		displayOptions: laterVersions,
	},
	{ ...expiresAt, displayOptions: onlyFirstVersion },
	{
		...expiresAt,
		default:
			'={{ ($json.expirySource || !$json.link) && !$json.linkLength ? $json.expiresAt : $json.linkExpiresAt }}',
		displayOptions: laterVersions,
	},
	fields.text(
		'Language',
		'language',
		'Language of the customer. The node has texts in English, French, German, Italian, Portuguese and Spanish; for other languages enter your own under Options, Texts per Language, or the message is in English.',
		'e.g. es-MX',
	),
];
