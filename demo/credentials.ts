import { randomBytes } from 'node:crypto';
import type { Sandbox } from '../sandbox/index';
import type { Ports } from './ports';

export interface Credential {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
	/** The type of node that uses it, and its trigger with it. */
	usedBy: string;
}

/** The credentials that the examples need: the sandbox's keys and the demo's mail server. */
export function demoCredentials(sandbox: Sandbox, ports: Ports): Credential[] {
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
			usedBy: 'n8n-nodes-customer-portal.gigstack',
		},
		{
			name: 'Meteroid (sandbox)',
			type: 'meteroidApi',
			data: {
				apiKey: meteroid.apiKey,
				baseUrl: meteroid.baseUrl,
				signingSecret: meteroid.signingSecret,
			},
			usedBy: 'n8n-nodes-customer-portal.meteroid',
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
			usedBy: 'n8n-nodes-customer-portal.appstle',
		},
		{
			name: 'Signing key of the demo',
			type: 'portalLinkApi',
			data: { signingKey: randomBytes(32).toString('base64') },
			usedBy: 'n8n-nodes-customer-portal.portalLink',
		},
		{
			name: 'Mail server of the demo',
			type: 'smtp',
			data: { host: '127.0.0.1', port: ports.smtp, secure: false, disableStartTls: true },
			usedBy: 'n8n-nodes-base.emailSend',
		},
	];
}
