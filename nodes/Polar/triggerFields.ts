import { setupNotice as noticeOf, type EventWords } from '../core/webhook';

/** The events of the list, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'benefit_grant.created': { description: 'A customer was given what they bought' },
	'checkout.created': { description: 'Somebody has only started, and may not be a customer yet' },
	'customer.state_changed': {
		description: "Sent along with those about a customer's subscriptions and benefits",
	},
	'order.created': { description: 'Also before it is paid, and for each renewal' },
	'subscription.canceled': {
		description: 'The customer or you have canceled; it may run on to the end of the period',
	},
	'subscription.cycled': { description: 'A new period has started' },
	'subscription.past_due': { description: 'A payment has failed, and can still be recovered' },
	'subscription.revoked': {
		description: 'It has ended: the period is over, or no payment came after all attempts',
	},
	'subscription.updated': {
		description:
			'Sent along with each of the others: choose one of them, or customers get two messages',
	},
};

export const setupNotice = noticeOf(
	'Publish the workflow: it registers itself at Polar, in the live account or the sandbox as your credential says, and unregisters when you unpublish it. There is nothing to copy or paste.',
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/polar.md#set-up-the-trigger',
);
