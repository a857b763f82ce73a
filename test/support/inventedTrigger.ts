import { NodeConnectionTypes, type INodeType, type IWebhookFunctions } from 'n8n-workflow';
import { eventFields, receive, type Trigger } from '../../nodes/core/webhook';
import { acmeCredential } from './inventedVendor';

/** The trigger node of the invented vendor. */
export function inventedTrigger<Api>(
	its: Trigger<Api>,
	webhookMethods?: INodeType['webhookMethods'],
): INodeType {
	return {
		description: {
			displayName: 'Acme Trigger',
			name: 'acmeTrigger',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Acme Trigger' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: acmeCredential.name, required: true }],
			webhooks: [
				{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
			],
			properties: eventFields(its.events),
		},
		webhookMethods,
		async webhook(this: IWebhookFunctions) {
			return await receive(this, its);
		},
	};
}
