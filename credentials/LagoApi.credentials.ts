import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import {
	authenticateWith,
	ignoreCertificatesField,
	plainMark,
} from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { keyAdvice, lagoAddress, lagoCredential } from '../nodes/Lago/credential';

export class LagoApi implements ICredentialType {
	name = 'lagoApi';

	displayName = 'Lago API';

	icon = { light: 'file:../icons/lago.svg', dark: 'file:../icons/lago.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/lago.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'You find it in Lago under Developers → API keys',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: lagoAddress,
			required: true,
			description:
				'For the European cloud https://api.eu.getlago.com; for your own server the address of its API, not of its dashboard',
		},
		ignoreCertificatesField,
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For the trigger: the HMAC signature token, which you find in Lago under Developers → Webhooks. Without it the trigger works too, but large events may not arrive.',
		},
		plainMark(['apiKey', 'baseUrl', 'allowUnauthorizedCerts', 'signingSecret']),
	];

	authenticate = authenticateWith(lagoCredential);

	test = credentialTest({
		vendor: 'Lago',
		keys: lagoCredential.keys,
		usualAddress: lagoAddress,
		url: '/api/v1/customers?per_page=1',
		failures: [{ key: 'customers', value: undefined, means: 'wrong address' }],
		keyAdvice,
	});
}
