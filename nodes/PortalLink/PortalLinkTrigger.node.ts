import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { testSigningKeys } from './credential';
import { checkSetup } from './visit/checkSetup';
import { visitFields } from './visit/fields';
import { receiveVisit } from './visit/receive';

export class PortalLinkTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Portal Link Trigger',
		name: 'portalLinkTrigger',
		icon: {
			light: 'file:../../icons/portalLink.svg',
			dark: 'file:../../icons/portalLink.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ "/" + $parameter["path"] }}',
		description:
			'Make links that open a customer portal, write the message around them, and show the page behind them',
		eventTriggerDescription: '',
		activationMessage: 'Your links now open the portal.',
		defaults: { name: 'Portal Link Trigger' },
		triggerPanel: {
			header: '',
			executionsHelp: {
				inactive:
					'To try it out, press the button, then open one of your links with <code>/webhook-test/</code> in place of <code>/webhook/</code>. You see the page as customers do; its button starts the workflow here. Your links work once you have published the workflow.',
				active:
					'To try it out, press the button, then open one of your links with <code>/webhook-test/</code> in place of <code>/webhook/</code>. You see the page as customers do; its button starts the workflow here.',
			},
			activationHint: 'Publish the workflow, so that your links work without this button.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Open', 'New Link'],
		credentials: [{ name: 'portalLinkApi', required: true, testedBy: 'testSigningKeys' }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'GET,HEAD,POST',
				path: '={{ $parameter["path"] }}',
				isFullPath: true,
				responseMode: 'responseNode',
				ndvHideMethod: true,
			},
		],
		properties: visitFields,
	};

	methods = { credentialTest: { testSigningKeys } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				await checkSetup(this);
				return true;
			},
			async create() {
				return true;
			},
			async delete() {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions) {
		return await receiveVisit(this);
	}
}
