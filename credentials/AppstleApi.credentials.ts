import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateWith, plainMark } from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { appstleAddress, appstleCredential } from '../nodes/Appstle/credential';

export class AppstleApi implements ICredentialType {
	name = 'appstleApi';

	displayName = 'Appstle API';

	icon = { light: 'file:../icons/appstle.svg', dark: 'file:../icons/appstle.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/appstle.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'You find it in Appstle under Settings → API Key Management. Newer ones start with apst_.',
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only for partners of Appstle',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: appstleAddress,
			required: true,
			description:
				'The address of Appstle Subscriptions. The node does not work with Appstle Memberships, which has a different API.',
		},
		{
			displayName: 'Portal Page',
			name: 'portalUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://my-shop.com/apps/subscriptions',
			description:
				'The page of your shop with the portal, for the links of Get Portal Link: usually https://YOUR-SHOP/apps/subscriptions, in some shops https://YOUR-SHOP/tools/recurring/customer_portal or a page of your own. Leave it empty and the node asks the shop which of the two it has. Get Manage Link does not need it.',
		},
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For the trigger: the signing secret of the endpoint in Appstle, which begins with whsec_. With it, only calls signed by Appstle start the flow.',
		},
		plainMark(['apiKey', 'appKey', 'baseUrl', 'portalUrl', 'signingSecret']),
	];

	authenticate = authenticateWith(appstleCredential);

	test = credentialTest({
		vendor: 'Appstle',
		keys: appstleCredential.keys,
		usualAddress: appstleAddress,
		url: '/api/external/v2/subscription-contract-details/customers?page=0&size=1',
		encoding: 'text',
		keyAdvice: appstleCredential.keyAdvice,
		// A good answer is a list, which begins with a bracket.
		failures: [undefined, '<', ' ', '\n', '{', '"'].map((value) => ({
			key: '0',
			value,
			means: 'wrong address',
		})),
	});
}
