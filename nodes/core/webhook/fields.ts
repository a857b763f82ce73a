import type { INodeProperties } from 'n8n-workflow';

/** Whether calls that nobody has signed start the flow. No expression: it could be the caller's own words. */
export const acceptUnsigned: INodeProperties = {
	displayName: 'Accept Unsigned Calls',
	name: 'acceptUnsignedCalls',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether to start the flow for calls that cannot be checked, while the credential has no Signing Secret. Anybody who knows the address can then have portal links sent.',
};

/** What the editor says about signatures, above the fields. */
export function secretNotice(vendor: string): INodeProperties {
	return {
		displayName: `Without a <b>Signing Secret</b> in the credential the node refuses all calls, as nobody could tell who sent them. You find it on the webhook's page at ${vendor}. Only a test from the editor takes unsigned calls: the output then says <code>verified: false</code>.`,
		name: 'secretNotice',
		type: 'notice',
		default: '',
	};
}

/** What to paste where, for a provider that takes no registrations by API. */
export function pasteNotice(vendor: string): INodeProperties {
	return {
		displayName: `In the dashboard of ${vendor}, under webhooks, add an endpoint: paste the <b>Production URL</b>, which you find above under <b>Webhook URLs</b>, and choose the same events. Then copy the endpoint's signing secret (<code>whsec_…</code>) into the credential. To try it out, add a second endpoint with the <b>Test URL</b>.`,
		name: 'pasteNotice',
		type: 'notice',
		default: '',
	};
}
