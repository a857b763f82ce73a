import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { acceptUnsigned, eventFields, pastedByHand, receive } from '../core/webhook';
import { appstleTrigger } from './trigger';
import { eventWords, notices } from './triggerFields';

export class AppstleTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Appstle Trigger',
		name: 'appstleTrigger',
		icon: { light: 'file:../../icons/appstle.svg', dark: 'file:../../icons/appstle.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ [$parameter["events"], $parameter["otherEvents"]].flat().filter(Boolean).join(", ") }}',
		description:
			"Get links to your customers' subscription portal at Appstle, or start a flow when a subscription or its billing changes",
		defaults: { name: 'Appstle Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'appstleApi', required: true }],
		webhooks: [
			{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
		],
		properties: [...notices, ...eventFields(appstleTrigger.events, eventWords), acceptUnsigned],
	};

	webhookMethods = { default: pastedByHand(appstleTrigger) };

	async webhook(this: IWebhookFunctions) {
		return await receive(this, appstleTrigger);
	}
}
