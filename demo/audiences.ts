import type { Sandbox } from '../sandbox/index';
import { addressOf, type Customer } from './addresses';
import type { Expected } from './campaigns';

const owed = ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'];

function isBeforeToday(time: Date | null): boolean {
	const today = new Date().toISOString().slice(0, 10);
	return time !== null && time.toISOString().slice(0, 10) < today;
}

/** Whom the examples with a segment must write to, taken from what the sandbox plays. */
export const audiences = {
	everybody: ({ customers }: Sandbox): Customer[] =>
		customers.meteroid.filter(({ archived }) => !archived),
	overdueInvoices: ({ invoices }: Sandbox): Customer[] =>
		invoices.meteroid
			.filter(
				({ status, paymentStatus, dueAt }) =>
					status === 'FINALIZED' && owed.includes(paymentStatus) && isBeforeToday(dueAt),
			)
			.map(({ customer }) => customer),
	pausedSubscriptions: ({ subscriptions }: Sandbox): Customer[] =>
		subscriptions.appstle
			.filter(({ status }) => status === 'paused')
			.map(({ customer }) => customer),
	pendingPayments: ({ payments }: Sandbox): Customer[] =>
		payments.gigstack
			.filter(({ status }) => ['requires_payment_method', 'pending'].includes(status))
			.map(({ client }) => client),
};

/** What a campaign to these customers must come to, each counted once. */
export function writesTo(audience: Customer[], channel: 'email' | 'phone'): Expected {
	const customers = [...new Set(audience)];
	const recipients = customers
		.filter((customer) => addressOf(customer, channel) !== null)
		.map(({ id }) => String(id));
	const missing = customers.length - recipients.length;
	return {
		customers: customers.length,
		delivered: recipients.length,
		failed: missing > 0 ? { [`no_${channel}`]: missing } : {},
		recipients,
	};
}
