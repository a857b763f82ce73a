import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { onErrorHint, propertiesOf, subtitleOf } from '../core';
import { testSigningKeys } from './credential';
import { shownResources } from './resources';
import { runPortalLink } from './run';

export class PortalLink implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Portal Link',
		name: 'portalLink',
		icon: {
			light: 'file:../../icons/portalLink.svg',
			dark: 'file:../../icons/portalLink.dark.svg',
		},
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: subtitleOf(shownResources),
		description:
			'Make links that open a customer portal, write the message around them, and show the page behind them',
		defaults: { name: 'Portal Link' },
		// No tool for AI agents: what it gives would go to the model, and it opens accounts.
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'portalLinkApi',
				required: true,
				testedBy: 'testSigningKeys',
				// Said by `hide`: the editor takes what stands under `show` for the choice of a way to sign in,
				// and leaves it out of the panel.
				displayOptions: {
					hide: {
						resource: ['campaign'],
						operation: ['compose', 'decode'],
						keySource: ['keySet', 'publicKey'],
					},
				},
			},
		],
		hints: [onErrorHint],
		properties: propertiesOf(shownResources),
	};

	methods = { credentialTest: { testSigningKeys } };

	async execute(this: IExecuteFunctions) {
		return await runPortalLink(this);
	}
}
