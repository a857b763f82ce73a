import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { gigstack } from './provider';
import { gigstackTrigger } from './trigger';
import { gigstackWebhooks } from './webhooks';

const { resources, run } = vendorNode(gigstack, {
	trigger: gigstackTrigger,
	webhooks: gigstackWebhooks,
});

export class Gigstack implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'gigstack',
		name: 'gigstack',
		icon: { light: 'file:../../icons/gigstack.svg', dark: 'file:../../icons/gigstack.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' invoicing and payment portal at gigstack, or start a flow when a payment or an invoice changes",
		defaults: { name: 'gigstack' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'gigstackApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
