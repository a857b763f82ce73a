import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { propertiesOf, runNode } from '../core';
import { searchCustomers } from './listSearch';
import { gigstack } from './provider';

export class Gigstack implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'gigstack',
		name: 'gigstack',
		icon: { light: 'file:../../icons/gigstack.svg', dark: 'file:../../icons/gigstack.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: "Get links to your clients' invoicing and payment portal at gigstack",
		defaults: { name: 'gigstack' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'gigstackApi', required: true }],
		properties: propertiesOf(gigstack.resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await runNode(this, gigstack);
	}
}
