import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { acceptUnsigned, eventFields, receive, registeredByApi } from '../core/webhook';
import { lagoTrigger } from './trigger';
import { eventWords, setupNotice } from './triggerFields';
import { lagoWebhooks } from './webhooks';

export class LagoTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lago Trigger',
		name: 'lagoTrigger',
		icon: { light: 'file:../../icons/lago.svg', dark: 'file:../../icons/lago.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' billing portal at Lago, or start a flow when an invoice is overdue or a payment fails",
		defaults: { name: 'Lago Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lagoApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [setupNotice, ...eventFields(lagoTrigger.events, eventWords), acceptUnsigned],
	};

	webhookMethods = { default: registeredByApi(lagoTrigger, lagoWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, lagoTrigger);
	}
}
