import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { eventFields, receive, registeredByApi } from '../core/webhook';
import { stripeTrigger } from './trigger';
import { eventWords, setupNotice } from './triggerFields';
import { stripeWebhooks } from './webhooks';

export class StripePortalTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Stripe Portal Trigger',
		name: 'stripePortalTrigger',
		icon: { light: 'file:../../icons/stripe.svg', dark: 'file:../../icons/stripe.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' billing portal at Stripe, or start a flow when a payment fails or a subscription changes",
		defaults: { name: 'Stripe Portal Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'stripePortalApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [setupNotice, ...eventFields(stripeTrigger.events, eventWords)],
	};

	webhookMethods = { default: registeredByApi(stripeTrigger, stripeWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, stripeTrigger);
	}
}
