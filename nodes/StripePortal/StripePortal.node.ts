import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf, vendorNode } from '../core';
import { searchCustomers } from './listSearch';
import { stripe } from './provider';
import { stripeTrigger } from './trigger';
import { stripeWebhooks } from './webhooks';

const { resources, run } = vendorNode(stripe, { trigger: stripeTrigger, webhooks: stripeWebhooks });

export class StripePortal implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Stripe Portal',
		name: 'stripePortal',
		icon: { light: 'file:../../icons/stripe.svg', dark: 'file:../../icons/stripe.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(resources),
		description:
			"Get links to your customers' billing portal at Stripe, or start a flow when a payment fails or a subscription changes",
		defaults: { name: 'Stripe Portal' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'stripePortalApi', required: true }],
		hints: [onErrorHint],
		properties: propertiesOf(resources),
	};

	methods = { listSearch: { searchCustomers } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
