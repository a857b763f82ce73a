import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { acceptUnsigned, eventFields, receive, registeredByApi } from '../core/webhook';
import { meteroidTrigger } from './trigger';
import { eventWords, setupNotice, subscriptionChangesField } from './triggerFields';
import { meteroidWebhooks } from './webhooks';

export class MeteroidTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meteroid Trigger',
		name: 'meteroidTrigger',
		icon: { light: 'file:../../icons/meteroid.svg', dark: 'file:../../icons/meteroid.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' billing portal at Meteroid, or start a flow when an invoice or a subscription changes",
		defaults: { name: 'Meteroid Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'meteroidApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [
			setupNotice,
			...eventFields(meteroidTrigger.events, eventWords),
			subscriptionChangesField,
			acceptUnsigned,
		],
	};

	webhookMethods = { default: registeredByApi(meteroidTrigger, meteroidWebhooks) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, meteroidTrigger);
	}
}
