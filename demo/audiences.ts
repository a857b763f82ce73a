import type { Sandbox } from '../sandbox/index';
import type { Expected } from './campaigns';

interface Customer {
	id: string | number;
	email: string | null;
	phone: string | null;
}

const owed = ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'];

/** Whom the examples with a segment must write to, taken from what the sandbox plays. */
export const audiences = {
	everybody: ({ customers }: Sandbox): Customer[] =>
		customers.meteroid.filter(({ archived }) => !archived),
	unpaidInvoices: ({ invoices }: Sandbox): Customer[] =>
		invoices.meteroid
			.filter(({ status, paymentStatus }) => status === 'FINALIZED' && owed.includes(paymentStatus))
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
		.filter((customer) => /@|^\+\d+$/.test(customer[channel] ?? ''))
		.map(({ id }) => String(id));
	const missing = customers.length - recipients.length;
	return {
		customers: customers.length,
		delivered: recipients.length,
		failed: missing > 0 ? { [`no_${channel}`]: missing } : {},
		recipients,
	};
}
