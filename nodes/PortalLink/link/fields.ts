import type { INodeProperties } from 'n8n-workflow';

export const webhookUrlField: INodeProperties = {
	displayName: 'Webhook URL',
	name: 'webhookUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://n8n.example.com/webhook/open-portal',
	description:
		'The Production URL of the Webhook node in the redirect flow. A link works at the address it was made for, and nowhere else.',
};
