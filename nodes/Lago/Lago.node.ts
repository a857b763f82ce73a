import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { lago } from './provider';
import { lagoTrigger } from './trigger';
import { lagoWebhooks } from './webhooks';

const { resources, run } = vendorNode(lago, { trigger: lagoTrigger, webhooks: lagoWebhooks });

export class Lago implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lago',
		name: 'lago',
		icon: { light: 'file:../../icons/lago.svg', dark: 'file:../../icons/lago.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' billing portal at Lago, or start a flow when an invoice is overdue or a payment fails",
		defaults: { name: 'Lago' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lagoApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
