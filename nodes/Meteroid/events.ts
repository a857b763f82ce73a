/** The events of servers up to 1.0. */
const first = [
	'addon.archived',
	'addon.created',
	'addon.updated',
	'coupon.archived',
	'coupon.created',
	'coupon.updated',
	'credit_note.created',
	'credit_note.finalized',
	'credit_note.voided',
	'customer.created',
	'invoice.consolidated',
	'invoice.created',
	'invoice.finalized',
	'invoice.paid',
	'invoice.voided',
	'metric.archived',
	'metric.created',
	'metric.updated',
	'plan.archived',
	'plan.created',
	'plan.published',
	'product.archived',
	'product.created',
	'product.updated',
	'quote.accepted',
	'quote.converted',
	'subscription.created',
];

/** Those that came with the cloud of autumn 2026 and servers from 2.0 on. */
const added = [
	'credit_grant.expired',
	'invoice.accounting_pdf_generated',
	'invoice.closed',
	'invoice.deleted',
	'payment.failed',
	'payment.reinstated',
	'payment.reversed',
	'refund.failed',
	'refund.issued',
	'refund.settled',
	'subscription.cancelled',
	'subscription.ended',
	'subscription.updated',
	'wallet.auto_top_up_cap_reached',
	'wallet.auto_top_up_consent_changed',
	'wallet.auto_top_up_failed',
	'wallet.auto_top_up_suspended',
	'wallet.balance_low',
	'wallet.credit_recovered',
	'wallet.credit_unrecovered',
	'wallet.debited',
	'wallet.depleted',
	'wallet.funded',
	'wallet.recovered',
];

/** All events that Meteroid documents. */
export const events = [...first, ...added];

/** What a `subscription.updated` can be about, as its `change_type` says. */
export const subscriptionChanges = [
	'activated',
	'amended',
	'billing_configuration_updated',
	'cancellation_scheduled',
	'paused',
	'plan_changed',
	'trial_ended',
	'units_changed',
] as const;
