import { setupNotice as noticeOf, type EventWords } from '../core/webhook';

/** The events of the list, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'alert.triggered': {
		description: "A subscription or a wallet has reached a threshold of one of Lago's alerts",
	},
	'customer.payment_provider_error': {
		description: 'The payment provider, such as Stripe, does not accept the customer',
	},
	'dunning_campaign.finished': { description: "After the last attempt of Lago's own dunning" },
	'invoice.created': {
		description:
			'The invoice is final. One-off invoices and those for credits have events of their own.',
	},
	'invoice.generated': { description: 'The PDF is ready' },
	'invoice.payment_failure': {
		description: 'After each attempt that has failed, also if the payment provider tries again',
	},
	'invoice.payment_overdue': { description: 'Once, after the due date' },
	'invoice.payment_status_updated': {
		description:
			'Sent along with Invoice Payment Failure: choose one of them, or customers get two messages',
	},
	'payment.requires_action': {
		description: 'The customer has to confirm the payment at their bank',
	},
	'subscription.incomplete': { description: 'It waits for a first payment before it starts' },
	'subscription.termination_alert': {
		description:
			'Comes more than once: 45 and 15 days before it ends, unless your server is set otherwise',
	},
	'wallet.depleted_ongoing_balance': { description: 'The prepaid credits are used up' },
};

export const setupNotice = noticeOf(
	"Publish the workflow: it registers itself at Lago. Before that, copy the HMAC signature token of Lago's webhooks as <b>Signing Secret</b> into the credential: without it, large events may not arrive.",
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/lago.md#set-up-the-trigger',
);
