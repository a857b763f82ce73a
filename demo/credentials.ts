import { randomBytes } from 'node:crypto';
import { credentialType, nodeType, vendorNames, vendors } from '../scripts/vendors';
import type { Sandbox } from '../sandbox/index';
import type { Ports } from './ports';
import type { Credential } from './workflow';

/** The credentials that the examples need: the vendors' of the sandbox, and the demo's own. */
export function demoCredentials(sandbox: Sandbox, ports: Pick<Ports, 'smtp'>): Credential[] {
	const ofVendors = vendorNames.map((name) => ({
		name: `${vendors[name].displayName} (sandbox)`,
		type: credentialType(vendors[name]),
		data: sandbox.credentials[name],
		isFor: isNode(nodeType(vendors[name])),
	}));
	return [
		...ofVendors,
		{
			name: 'Signing key of the demo',
			type: 'portalLinkApi',
			// The demo's n8n is on this machine alone.
			data: { signingKey: randomBytes(32).toString('base64'), allowLocalAddresses: true },
			isFor: isNode('portalLink'),
		},
		{
			name: 'Mail server of the demo',
			type: 'smtp',
			data: { host: '127.0.0.1', port: ports.smtp, secure: false, disableStartTls: true },
			isFor: ({ type }) => type === 'n8n-nodes-base.emailSend',
		},
		{
			name: 'Key of the batches',
			type: 'httpHeaderAuth',
			data: { name: 'X-Campaign-Key', value: randomBytes(32).toString('base64url') },
			isFor: ({ parameters: { authentication, genericAuthType } }) =>
				authentication === 'headerAuth' || genericAuthType === 'httpHeaderAuth',
		},
	];
}

/** One of the package's nodes, or its trigger. */
function isNode(name: string): Credential['isFor'] {
	const type = `n8n-nodes-customer-portal.${name}`;
	return (node) => [type, `${type}Trigger`].includes(node.type);
}
