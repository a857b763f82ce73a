import type { INodeProperties } from 'n8n-workflow';

/** What the editor says about signatures, above the fields. */
export function secretNotice(vendor: string): INodeProperties {
	return {
		displayName: `Without a <b>Signing Secret</b> in the credential anybody who knows the address can start this flow: the output then says <code>verified: false</code>. You find it on the webhook's page at ${vendor}.`,
		name: 'secretNotice',
		type: 'notice',
		default: '',
	};
}

/** What to paste where, for a provider that takes no registrations by API. */
export function pasteNotice(vendor: string): INodeProperties {
	return {
		displayName: `In the dashboard of ${vendor}, under webhooks, add an endpoint: paste the <b>Production URL</b>, which stands above under <b>Webhook URLs</b>, and choose the same events. Then copy the endpoint's signing secret (<code>whsec_…</code>) into the credential. To try it out, add a second endpoint with the <b>Test URL</b>.`,
		name: 'pasteNotice',
		type: 'notice',
		default: '',
	};
}
