import type { INodeProperties } from 'n8n-workflow';
import { setupNotice, type EventWords } from '../core/webhook';

/** The events that Appstle documents, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'subscription.billing-failure': { name: 'Payment Failed' },
	'subscription.billing-interval-changed': { name: 'Billing Interval Changed' },
	'subscription.billing-skipped': {
		name: 'Payment Skipped',
		description: 'Also sent with a failed payment',
	},
	'subscription.billing-success': {
		name: 'Payment Succeeded',
		description: 'A subscription was renewed and paid',
	},
	'subscription.next-order-date-changed': {
		name: 'Next Order Date Changed',
		description: 'Also sent with each renewal',
	},
	'subscription.upcoming-order-notification': { name: 'Upcoming Order' },
	'subscription.updated': { description: 'Also sent with each renewal' },
};

export const notices: INodeProperties[] = [
	setupNotice(
		'In Appstle, under <b>Settings</b>, <b>Webhooks</b>, add an endpoint: paste the <b>Production URL</b> shown above under <b>Webhook URLs</b>, and choose the same event. Then copy its signing secret into the credential.',
		'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/appstle.md#set-up-the-trigger',
	),
	{
		displayName:
			'Appstle sends several events for one renewal or one failed payment. To write to customers, choose <b>one</b> event, so that each customer gets one message.',
		name: 'oneEventNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { events: ['*'] } },
	},
];
