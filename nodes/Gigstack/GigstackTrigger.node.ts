import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { acceptUnsigned, eventFields, receive, registeredByApi } from '../core/webhook';
import { gigstackTrigger } from './trigger';
import { eventWords, secretNotice } from './triggerFields';
import { gigstackWebhooks } from './webhooks';

export class GigstackTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'gigstack Trigger',
		name: 'gigstackTrigger',
		icon: { light: 'file:../../icons/gigstack.svg', dark: 'file:../../icons/gigstack.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' invoicing and payment portal at gigstack, or start a flow when a payment or an invoice changes",
		defaults: { name: 'gigstack Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'gigstackApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [secretNotice, ...eventFields(gigstackTrigger.events, eventWords), acceptUnsigned],
	};

	webhookMethods = { default: registeredByApi(gigstackTrigger, gigstackWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, gigstackTrigger);
	}
}
