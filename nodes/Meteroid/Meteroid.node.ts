import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { meteroid } from './provider';
import { meteroidTrigger } from './trigger';
import { meteroidWebhooks } from './webhooks';

const { resources, run } = vendorNode(meteroid, {
	trigger: meteroidTrigger,
	webhooks: meteroidWebhooks,
});

export class Meteroid implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meteroid',
		name: 'meteroid',
		icon: { light: 'file:../../icons/meteroid.svg', dark: 'file:../../icons/meteroid.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' billing portal at Meteroid, or start a flow when an invoice or a subscription changes",
		defaults: { name: 'Meteroid' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'meteroidApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
