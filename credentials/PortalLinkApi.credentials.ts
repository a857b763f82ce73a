import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { plainMark } from '../nodes/core/requests/credentials';

export class PortalLinkApi implements ICredentialType {
	name = 'portalLinkApi';

	displayName = 'Portal Link API';

	icon = {
		light: 'file:../icons/portalLink.svg',
		dark: 'file:../icons/portalLink.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/links.md#the-signing-key';

	properties: INodeProperties[] = [
		{
			displayName: 'Signing Key',
			name: 'signingKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'At least 32 random bytes, such as openssl rand -base64 32 gives. Whoever knows it can make links into every portal.',
		},
		{
			displayName: 'Previous Signing Key',
			name: 'previousSigningKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The one that was used before. Links that were signed with it work until they end; no new ones are.',
		},
		{
			displayName: 'Shared Secret',
			name: 'sharedSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: "Only for the operation Verify of the resource Token: another party's secret",
		},
		plainMark(['signingKey', 'previousSigningKey', 'sharedSecret']),
	];
}
