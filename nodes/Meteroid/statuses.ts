/** What has become of an invoice. `CLOSED` came with the cloud of autumn 2026. */
export const invoiceStatuses = ['CLOSED', 'DRAFT', 'FINALIZED', 'UNCOLLECTIBLE', 'VOID'] as const;

/** What has been paid of it. Void and written-off invoices go on to say UNPAID. */
export const paymentStatuses = [
	'ERRORED',
	'PAID',
	'PARTIALLY_PAID',
	'PROCESSING',
	'UNPAID',
] as const;

/** How a subscription is doing. `ABORTED` came with the cloud of autumn 2026. */
export const subscriptionStatuses = [
	'ABORTED',
	'ACTIVE',
	'CANCELLED',
	'COMPLETED',
	'ERRORED',
	'PAUSED',
	'PENDING_ACTIVATION',
	'PENDING_CHARGE',
	'SUPERSEDED',
	'SUSPENDED',
	'TRIAL_ACTIVE',
	'TRIAL_EXPIRED',
] as const;
