import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { eventFields, receive, registeredByApi } from '../core/webhook';
import { paddleTrigger } from './trigger';
import { eventWords, setupNotice } from './triggerFields';
import { paddleWebhooks } from './webhooks';

export class PaddlePortalTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Paddle Portal Trigger',
		name: 'paddlePortalTrigger',
		icon: { light: 'file:../../icons/paddle.svg', dark: 'file:../../icons/paddle.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' portal at Paddle, or start a flow when a payment fails or a subscription changes",
		defaults: { name: 'Paddle Portal Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'paddlePortalApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [setupNotice, ...eventFields(paddleTrigger.events, eventWords)],
	};

	webhookMethods = { default: registeredByApi(paddleTrigger, paddleWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, paddleTrigger);
	}
}
