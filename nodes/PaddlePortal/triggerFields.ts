import { setupNotice as noticeOf, type EventWords } from '../core/webhook';

/** The events of the list, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'adjustment.created': { description: 'A refund, a credit or a chargeback' },
	'api_key.expiring': {
		description: 'Some days before a key expires, possibly the one in your credential',
	},
	'subscription.past_due': {
		description:
			'Sent along with Transaction Past Due: choose one of them, or customers get two messages',
	},
	'subscription.updated': { description: 'Also when it is canceled for the end of the period' },
	'transaction.past_due': {
		description: 'The first payment has failed, or an invoice was not paid in time',
	},
	'transaction.payment_failed': {
		description: 'After each failed attempt, even if the customer tries another card at once',
	},
	'transaction.ready': { description: 'Also for a checkout that somebody has only started' },
};

export const setupNotice = noticeOf(
	'Publish the workflow: it registers itself at Paddle, in the live account or the sandbox, whichever your key is for, and unregisters when you unpublish it. There is nothing to copy or paste.',
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/paddle.md#set-up-the-trigger',
);
