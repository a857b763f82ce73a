import type { INodeProperties } from 'n8n-workflow';
import { laterVersions, onlyFirstVersion } from '../../core';
import { displayName, providers } from './subject';

export const providerField: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	options: providers.map((value) => ({ name: displayName(value), value })),
	default: '',
	required: true,
	description: 'Whose portal the link opens',
};

/** Nobody's, until the user chooses: links for another provider than the customers' would all be dead. */
export const providerFields: INodeProperties[] = [
	{ ...providerField, default: 'appstle', displayOptions: onlyFirstVersion },
	{ ...providerField, displayOptions: laterVersions },
];

export const webhookUrlField: INodeProperties = {
	displayName: 'Webhook URL',
	name: 'webhookUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. portal or https://n8n.example.com/webhook/portal',
	description:
		'Where the links lead: the Path of the Portal Link Trigger that opens the portal, if it is in this n8n, or its Production URL, which it shows under Webhook URLs. Its workflow has to be published.',
};
