import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { addressField, authenticateWith, plainMark } from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import {
	keyAdvice,
	keyStarts,
	liveAddress,
	paddleCredential,
} from '../nodes/PaddlePortal/credential';
import { badKeyCodes, classicAdvice } from '../nodes/PaddlePortal/failureInBody';

/** Whatever begins so, in the order of texts: `startsWith` fails in n8n 1.123 for a field that is no text. */
const beginsWith = (start: string) => ({
	_cnd: { between: { from: start, to: `${start.slice(0, -1)}\`` } },
});

/** Says of which environment a key is that begins so; seen while it is entered, as n8n does not show it later. */
const environmentNotices = keyStarts.map(([start, environment]): INodeProperties => ({
	displayName: `A key of the <b>${environment} account</b>.`,
	name: `${environment}Key`,
	type: 'notice',
	default: '',
	displayOptions: { show: { apiKey: [beginsWith(start)] } },
}));

export class PaddlePortalApi implements ICredentialType {
	name = 'paddlePortalApi';

	displayName = 'Paddle Portal API';

	icon = { light: 'file:../icons/paddle.svg', dark: 'file:../icons/paddle.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/paddle.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'From Developer tools → Authentication at Paddle. It begins with pdl_live_apikey_, or in the sandbox with pdl_sdbx_apikey_.',
		},
		...environmentNotices,
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			default: 'key',
			description:
				'Leave it as it is, unless the key is from before May 2025: such a key does not say which account it is for',
			options: [
				{ name: 'As the Key Says', value: 'key' },
				{ name: 'Live', value: 'live' },
				{ name: 'Sandbox', value: 'sandbox' },
			],
		},
		addressField(liveAddress),
		plainMark(['apiKey', 'environment', 'baseUrl']),
	];

	authenticate = authenticateWith(paddleCredential);

	test = credentialTest({
		vendor: 'Paddle',
		keys: paddleCredential.keys,
		url: '/customers?per_page=1',
		// What is wrong with a key, and that it lacks a permission: all of it is 403.
		toldInBody: [403],
		failures: [
			...badKeyCodes.map((value) => ({
				key: 'error.code',
				value,
				means: 'bad key' as const,
			})),
			{ key: 'error.code', value: 'forbidden', means: 'no permission' },
			{ key: 'error.code', value: 'paddle_billing_not_enabled', says: classicAdvice },
			{ key: 'data', value: undefined, means: 'wrong address' },
		],
		keyAdvice,
		hasBaseUrl: false,
		right: 'read customers (customer.read)',
	});
}
