import type { INodeProperties } from 'n8n-workflow';
import { titleOf } from '../core';
import { setupNotice as noticeOf, type EventWords } from '../core/webhook';
import { subscriptionChanges } from './events';

/** The events that Meteroid documents, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'invoice.consolidated': { description: 'The invoice was merged into another one' },
	'invoice.finalized': { description: 'The invoice is final, even if its total is 0' },
};

export const setupNotice = noticeOf(
	'Publish the workflow: it registers itself at Meteroid. Only if you run a server older than 2.0, add an endpoint there by hand, with the <b>Production URL</b> shown above under <b>Webhook URLs</b>, and copy its signing secret into the credential.',
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/meteroid.md#set-up-the-trigger',
);

export const subscriptionChangesField: INodeProperties = {
	displayName: 'Subscription Changes',
	name: 'subscriptionChanges',
	type: 'multiOptions',
	default: [],
	options: subscriptionChanges.map((value) => ({ name: titleOf(value), value })),
	description: 'The changes that start the flow. Leave empty for all of them.',
	displayOptions: { show: { events: ['subscription.updated'] } },
};
