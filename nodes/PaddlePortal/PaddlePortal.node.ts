import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { paddle } from './provider';
import { paddleTrigger } from './trigger';
import { paddleWebhooks } from './webhooks';

const { resources, run } = vendorNode(paddle, { trigger: paddleTrigger, webhooks: paddleWebhooks });

export class PaddlePortal implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Paddle Portal',
		name: 'paddlePortal',
		icon: { light: 'file:../../icons/paddle.svg', dark: 'file:../../icons/paddle.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' portal at Paddle, or start a flow when a payment fails or a subscription changes",
		defaults: { name: 'Paddle Portal' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'paddlePortalApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
