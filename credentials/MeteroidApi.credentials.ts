import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	authenticateWith,
	ignoreCertificatesField,
	plainMark,
} from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { meteroidAddress, meteroidCredential } from '../nodes/Meteroid/api';

export class MeteroidApi implements ICredentialType {
	name = 'meteroidApi';

	displayName = 'Meteroid API';

	icon = { light: 'file:../icons/meteroid.svg', dark: 'file:../icons/meteroid.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/meteroid.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'You find it in Meteroid under Developers → Api keys. It starts with pv_ and has a slash in it: copy all of it.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: meteroidAddress,
			required: true,
			description: 'The address of your own server if you host Meteroid yourself',
		},
		ignoreCertificatesField,
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For the trigger: the signing secret of the endpoint in Meteroid, which begins with whsec_. With it, only calls signed by Meteroid start the flow.',
		},
		plainMark(['apiKey', 'baseUrl', 'allowUnauthorizedCerts', 'signingSecret']),
	];

	authenticate = authenticateWith(meteroidCredential);

	test = credentialTest({
		vendor: 'Meteroid',
		keys: meteroidCredential.keys,
		usualAddress: meteroidAddress,
		url: '/api/v1/customers?per_page=1',
		failures: [{ key: 'data', value: undefined, means: 'wrong address' }],
	});
}
