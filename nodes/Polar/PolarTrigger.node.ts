import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { eventFields, receive, registeredByApi } from '../core/webhook';
import { polarTrigger } from './trigger';
import { eventWords, setupNotice } from './triggerFields';
import { polarWebhooks } from './webhooks';

export class PolarTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Polar Trigger',
		name: 'polarTrigger',
		icon: { light: 'file:../../icons/polar.svg', dark: 'file:../../icons/polar.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' portal at Polar, or start a flow when a payment fails or a subscription changes",
		defaults: { name: 'Polar Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'polarApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [setupNotice, ...eventFields(polarTrigger.events, eventWords)],
	};

	webhookMethods = { default: registeredByApi(polarTrigger, polarWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, polarTrigger);
	}
}
