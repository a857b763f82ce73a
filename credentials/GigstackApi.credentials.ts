import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateWith, plainMark } from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { gigstackAddress, gigstackCredential } from '../nodes/Gigstack/api';

export class GigstackApi implements ICredentialType {
	name = 'gigstackApi';

	displayName = 'Gigstack API';

	icon = { light: 'file:../icons/gigstack.svg', dark: 'file:../icons/gigstack.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/gigstack.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'You find it in gigstack under Settings → API. The key (a JWT) also decides whether you work with live or test data.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: gigstackAddress,
			required: true,
		},
		{
			displayName: 'Team',
			name: 'team',
			type: 'string',
			default: '',
			description:
				'The ID of another team to act for, with gigstack Connect. Leave empty for your own.',
		},
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For the trigger: the signing secret of the webhook in gigstack. With it, only calls signed by gigstack start the flow.',
		},
		plainMark(['apiKey', 'baseUrl', 'team', 'signingSecret']),
	];

	authenticate = authenticateWith(gigstackCredential);

	test = credentialTest({
		vendor: 'gigstack',
		keys: gigstackCredential.keys,
		usualAddress: gigstackAddress,
		url: '/teams?limit=1',
		failures: [
			{ key: 'error.code', value: 'unauthorized', means: 'bad key' },
			{ key: 'error.code', value: 'invalid_token', means: 'bad key' },
			{ key: 'error', value: 'unauthorized', means: 'bad key' },
			{ key: 'error', value: 'invalid_token', means: 'bad key' },
			{ key: 'error.code', value: 'forbidden', means: 'no permission' },
			{ key: 'error.code', value: 'insufficient_permissions', means: 'no permission' },
			{ key: 'success', value: false, means: 'bad key' },
			{ key: 'data', value: undefined, means: 'wrong address' },
		],
	});
}
