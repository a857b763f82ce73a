import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { plainMark } from '../nodes/core/requests/credentials';

export class PortalLinkApi implements ICredentialType {
	name = 'portalLinkApi';

	displayName = 'Portal Link Signing Key API';

	icon = {
		light: 'file:../icons/portalLink.svg',
		dark: 'file:../icons/portalLink.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/links.md#the-signing-key';

	properties: INodeProperties[] = [
		{
			displayName:
				'No account needed. Make up a random password of 44 characters in your password manager, and paste it here. Keep a copy of it: links that are signed with it work only as long as it is here.',
			name: 'keyNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Signing Key',
			name: 'signingKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A random text of at least 32 characters. Anyone who knows it can open the portal of every customer.',
		},
		{
			displayName: 'Previous Signing Key',
			name: 'previousSigningKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The key that you used before. Links signed with it work until they expire; new links are signed with the new key.',
		},
		{
			displayName: 'Check Tokens of Others',
			name: 'checksOthers',
			type: 'boolean',
			default: false,
			description:
				'Whether you use the operation Verify of the resource Token with a secret that you share with another party',
		},
		{
			displayName: 'Shared Secret',
			name: 'sharedSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: "The other party's secret",
			displayOptions: { show: { checksOthers: [true] } },
		},
		// Credentials that were saved without the switch keep their secret.
		{
			displayName: 'Shared Secret',
			name: 'sharedSecret',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
			displayOptions: { hide: { checksOthers: [true] } },
		},
		{
			displayName: 'Allow Local Addresses',
			name: 'allowLocalAddresses',
			type: 'boolean',
			default: false,
			description:
				'Whether links may lead to this computer or your own network, for trying everything out without an address on the internet',
		},
		{
			displayName:
				'Only for trying it out: customers cannot open links to this computer or your own network. Leave this off in the signing key of your campaigns.',
			name: 'localNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { allowLocalAddresses: [true] } },
		},
		plainMark([
			'signingKey',
			'previousSigningKey',
			'checksOthers',
			'sharedSecret',
			'allowLocalAddresses',
		]),
	];
}
