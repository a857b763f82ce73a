import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { addressField, authenticateWith, plainMark } from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { keyAdvice, liveAddress, polarCredential } from '../nodes/Polar/credential';

export class PolarApi implements ICredentialType {
	name = 'polarApi';

	displayName = 'Polar API';

	icon = { light: 'file:../icons/polar.svg', dark: 'file:../icons/polar.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/polar.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'An organization access token, from Settings → General → Developers at Polar. It begins with polar_oat_.',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			default: 'live',
			description:
				'Which account the token is from: the two have tokens and customers of their own, and a token does not say it',
			options: [
				{ name: 'Live', value: 'live' },
				{ name: 'Sandbox', value: 'sandbox' },
			],
		},
		addressField(liveAddress),
		plainMark(['apiKey', 'environment', 'baseUrl']),
	];

	authenticate = authenticateWith(polarCredential);

	test = credentialTest({
		vendor: 'Polar',
		keys: polarCredential.keys,
		url: '/v1/customers/?limit=1',
		failures: [{ key: 'items', value: undefined, means: 'wrong address' }],
		keyAdvice,
		hasBaseUrl: false,
		right: 'read customers (customers:read)',
	});
}
