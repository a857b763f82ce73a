import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { dayOf } from './days';
import { invoiceAnswer, isOverdue, type LagoInvoice } from './invoices';
import { page, several } from './list';
import { subscriptionAnswer, type LagoSubscription } from './subscriptions';

/** The list of invoices: those issued last first. */
export function invoicePage(
	oldestFirst: readonly LagoInvoice[],
	query: Query,
	{ lagoServer }: Conditions,
): object {
	const isToday = lagoServer === 'today';
	const asked = (one: string, many: string) =>
		several(query, one) ?? (isToday ? several(query, many) : undefined);
	const statuses = asked('status', 'statuses[]');
	const payments = asked('payment_status', 'payment_statuses[]');
	const overdue = field(query, 'payment_overdue');
	const customerId = field(query, 'external_customer_id');
	const currency = field(query, 'currency');
	const from = field(query, 'issuing_date_from');
	const to = field(query, 'issuing_date_to');
	const rows = oldestFirst.filter(
		(one) =>
			(statuses?.includes(one.status) ?? true) &&
			(payments?.includes(one.payment) ?? true) &&
			(overdue === undefined || isOverdue(one) === (overdue === 'true')) &&
			(customerId === undefined || one.customer.id === customerId) &&
			(currency === undefined || one.currency === currency) &&
			(from === undefined || dayOf(one.createdAt) >= from) &&
			(to === undefined || dayOf(one.createdAt) <= to),
	);
	const newestFirst = rows.sort(
		(one, other) => other.createdAt.getTime() - one.createdAt.getTime(),
	);
	return page('invoices', newestFirst, query, (one) =>
		invoiceAnswer(one, lagoServer !== '2024-08'),
	);
}

const statuses: readonly string[] = ['pending', 'active', 'terminated', 'canceled', 'incomplete'];

/** The list of subscriptions: without a status of active ones, and with one that there is not of all. */
export function subscriptionPage(oldestFirst: readonly LagoSubscription[], query: Query): object {
	const asked = several(query, 'status[]') ?? ['active'];
	const isKnown = asked.every((status) => statuses.includes(status));
	const customerId = field(query, 'external_customer_id');
	const planCode = field(query, 'plan_code');
	const rows = oldestFirst.filter(
		(one) =>
			(!isKnown || asked.includes(one.status)) &&
			(customerId === undefined || one.customer.id === customerId) &&
			(planCode === undefined || (one.plan ?? 'starter') === planCode),
	);
	return page('subscriptions', rows.reverse(), query, subscriptionAnswer);
}
