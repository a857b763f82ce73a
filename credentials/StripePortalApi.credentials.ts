import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { addressField, authenticateWith, plainMark } from '../nodes/core/requests/credentials';
import { credentialTest } from '../nodes/core/requests/credentialTest';
import { keyAdvice, stripeAddress, stripeCredential } from '../nodes/StripePortal/credential';

/** Says of which mode a key is that begins so; seen while it is entered, as n8n does not show it later. */
const modeNotice = (name: string, mode: string, start: string): INodeProperties => ({
	displayName: `A key of <b>${mode} mode</b>.`,
	name,
	type: 'notice',
	default: '',
	// Whatever begins so, in the order of texts: `startsWith` fails in n8n 1.123 for a field that is no text.
	displayOptions: {
		show: {
			apiKey: ['sk_', 'rk_'].map((kind) => ({
				_cnd: { between: { from: `${kind}${start}_`, to: `${kind}${start}\`` } },
			})),
		},
	},
});

export class StripePortalApi implements ICredentialType {
	name = 'stripePortalApi';

	displayName = 'Stripe Portal API';

	icon = { light: 'file:../icons/stripe.svg', dark: 'file:../icons/stripe.dark.svg' } as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/stripe.md#connect-it';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The secret key, which begins with sk_, or a restricted key, which begins with rk_. Test mode and live mode have keys of their own.',
		},
		modeNotice('testMode', 'test', 'test'),
		modeNotice('liveMode', 'live', 'live'),
		{
			displayName: 'Connected Account',
			name: 'account',
			type: 'string',
			default: '',
			placeholder: 'e.g. acct_1032D82eZvKYlo2C',
			description: 'For platforms: the account to act for. Leave empty for your own.',
		},
		addressField(stripeAddress),
		plainMark(['apiKey', 'account', 'baseUrl']),
	];

	authenticate = authenticateWith(stripeCredential);

	test = credentialTest({
		vendor: 'Stripe',
		keys: stripeCredential.keys,
		url: '/v1/billing_portal/configurations?is_default=true&active=true&limit=1',
		failures: [
			{ key: 'data', value: undefined, means: 'wrong address' },
			{
				key: 'data[0]',
				value: undefined,
				says: 'Stripe accepts this key, but the customer portal is not set up in its mode. Open Settings → Billing → Customer portal at Stripe, and save it: test mode and live mode are set up separately.',
			},
		],
		keyAdvice,
		hasBaseUrl: false,
		right: 'read the settings of the customer portal',
	});
}
