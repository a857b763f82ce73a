import { setupNotice as noticeOf, type EventWords } from '../core/webhook';

const besideInvoice =
	'For a failed invoice this is sent along with Invoice Payment Failed: choose one of them, or customers get two messages';

/** The events of the list, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'billing_portal.session.created': {
		description:
			'Also for each session that the node Stripe Portal creates: a flow that creates one would start itself again and again',
	},
	'charge.failed': { description: besideInvoice },
	'customer.source.expiring': {
		description: 'Only for cards that were saved the old way, as sources: not for payment methods',
	},
	'customer.subscription.paused': {
		description: 'Not when only its invoices are held back: that is Customer Subscription Updated',
	},
	'customer.subscription.trial_will_end': {
		description: 'Three days before the trial ends, or at once when a trial is made shorter',
	},
	'invoice.overdue': { description: 'Some days after the due date, as set at Stripe' },
	'invoice.upcoming': {
		description: 'Some days before the invoice is created, so it has no ID yet',
	},
	'payment_intent.payment_failed': { description: besideInvoice },
	'payment_method.detached': {
		description: 'Names no customer, as the payment method is no longer theirs',
	},
};

export const setupNotice = noticeOf(
	'Publish the workflow: it registers itself at Stripe, in test mode or live mode, whichever your key is for, and unregisters when you unpublish it. There is nothing to copy or paste.',
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/stripe.md#set-up-the-trigger',
);
