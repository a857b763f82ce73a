import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { appstle } from './provider';
import { appstleTrigger } from './trigger';

const { resources, run } = vendorNode(appstle, {
	trigger: appstleTrigger,
	recommendedLink: 'getLink',
});

export class Appstle implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Appstle',
		name: 'appstle',
		icon: { light: 'file:../../icons/appstle.svg', dark: 'file:../../icons/appstle.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' subscription portal at Appstle, or start a flow when a subscription or its billing changes",
		defaults: { name: 'Appstle' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'appstleApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
