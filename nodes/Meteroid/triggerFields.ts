import type { INodeProperties } from 'n8n-workflow';
import { subscriptionChanges } from './events';

export const setupNotice: INodeProperties = {
	displayName:
		'In Meteroid Cloud, and on servers from 2.0 on, this flow registers itself when you publish it. On older servers, add an endpoint under webhooks in Meteroid: paste the <b>Production URL</b> shown above under <b>Webhook URLs</b>, choose the same events, and copy the endpoint’s signing secret (<code>whsec_…</code>) into the credential. Without that secret the node refuses all calls there, as nobody could tell who sent them. Only a test from the editor takes unsigned calls: the output then says <code>verified: false</code>.',
	name: 'setupNotice',
	type: 'notice',
	default: '',
};

export const subscriptionChangesField: INodeProperties = {
	displayName: 'Subscription Changes',
	name: 'subscriptionChanges',
	type: 'multiOptions',
	default: [],
	options: subscriptionChanges.map((value) => ({ name: value, value })),
	description: 'The changes that start the flow. Leave empty for all of them.',
	displayOptions: { show: { events: ['subscription.updated'] } },
};
