import { randomBytes } from 'node:crypto';
import type { Sandbox } from '../sandbox/index';
import type { Ports } from './ports';
import type { Node } from './workflow';

export interface Credential {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
	/** Whether a node is to use it. */
	isFor(node: Node): boolean;
}

/** The credentials that the examples need: the sandbox's keys and the demo's mail server. */
export function demoCredentials(sandbox: Sandbox, ports: Pick<Ports, 'smtp'>): Credential[] {
	const { gigstack, meteroid, appstle } = sandbox;
	return [
		{
			name: 'gigstack (sandbox)',
			type: 'gigstackApi',
			data: {
				apiKey: gigstack.apiKey,
				baseUrl: gigstack.baseUrl,
				signingSecret: gigstack.signingSecret,
			},
			isFor: isNode('gigstack'),
		},
		{
			name: 'Meteroid (sandbox)',
			type: 'meteroidApi',
			// Without a Signing Secret: the trigger registers its flow, and asks for the secret itself.
			data: { apiKey: meteroid.apiKey, baseUrl: meteroid.baseUrl },
			isFor: isNode('meteroid'),
		},
		{
			name: 'Appstle (sandbox)',
			type: 'appstleApi',
			data: {
				apiKey: appstle.apiKey,
				baseUrl: appstle.baseUrl,
				portalUrl: appstle.portalUrl,
				signingSecret: appstle.signingSecret,
			},
			isFor: isNode('appstle'),
		},
		{
			name: 'Signing key of the demo',
			type: 'portalLinkApi',
			data: { signingKey: randomBytes(32).toString('base64') },
			isFor: isNode('portalLink'),
		},
		{
			name: 'Mail server of the demo',
			type: 'smtp',
			data: { host: '127.0.0.1', port: ports.smtp, secure: false, disableStartTls: true },
			isFor: ({ type }) => type === 'n8n-nodes-base.emailSend',
		},
		{
			name: 'Key of the chunks',
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
