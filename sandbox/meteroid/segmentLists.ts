import { uuidIn, uuidOfId } from './ids';
import type { MeteroidInvoice } from './invoices';
import { unreadable } from './query';
import type { References } from './references';
import { SegmentList } from './segmentList';
import type { MeteroidSubscription } from './subscriptions';

export function invoiceList(
	invoices: readonly MeteroidInvoice[],
	references: References,
): SegmentList<MeteroidInvoice> {
	return new SegmentList({
		rows: invoices,
		filters: {
			customer_id(idOrAlias) {
				const customer = references.find(idOrAlias);
				return (invoice) => invoice.customer === customer;
			},
			subscription_id(id) {
				const uuid = uuidAsked('sub_', id);
				return ({ subscription }) => subscription?.uuid === uuid;
			},
		},
		sortFields: {
			created_at: (invoice) => invoice.createdAt.getTime(),
			invoice_number: ({ number }) => number,
			customer_name: ({ customer }) => customer.name,
			amount: ({ total }) => total,
			invoice_date: (invoice) => invoice.createdAt.getTime(),
			status: ({ status }) => status,
			payment_status: ({ paymentStatus }) => paymentStatus,
		},
	});
}

export function subscriptionList(
	subscriptions: readonly MeteroidSubscription[],
	references: References,
): SegmentList<MeteroidSubscription> {
	return new SegmentList({
		rows: subscriptions,
		filters: {
			customer_id(idOrAlias) {
				const customer = references.ofAliasThatExists(idOrAlias);
				return (subscription) => subscription.customer === customer;
			},
			plan_id(id) {
				const uuid = uuidAsked('plan_', id);
				return ({ plan }) => uuidOfId('plan_', plan.id) === uuid;
			},
		},
		sortFields: {
			customer_name: ({ customer }) => customer.name,
			plan_name: ({ plan }) => plan.name,
			mrr_cents: ({ monthlyRevenue }) => monthlyRevenue,
			billing_start_date: ({ activatedAt }) => activatedAt?.getTime() ?? null,
			end_date: ({ endedAt }) => endedAt?.getTime() ?? null,
			status: ({ status }) => status,
			created_at: (subscription) => subscription.createdAt.getTime(),
		},
	});
}

/** The UUID of an ID of a query or path, which may be a bare UUID too. Fails with a Refusal for any other text. */
export function uuidAsked(prefix: string, id: string): string {
	const uuid = id.startsWith(prefix) ? uuidOfId(prefix, id) : uuidIn(id);
	if (uuid === null) throw unreadable('invalid ID');
	return uuid;
}
