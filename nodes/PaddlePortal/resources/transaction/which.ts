import { numberOrNull, recordOrEmpty, time, type Row, type Segments } from '../../../core';

/** Which transactions people mean. */
export const segments: Segments = {
	displayName: 'Which Transactions',
	choices: [
		{
			name: 'Past Due',
			value: 'pastDue',
			description: 'A payment has failed, or an invoice was not paid in time',
		},
		{
			name: 'Open',
			value: 'unpaid',
			description: 'Those, and invoices that are issued and not due yet',
		},
		{ name: 'Paid', value: 'paid', description: 'Also those that Paddle is still completing' },
		{ name: 'All', value: 'all', description: 'Also drafts, and those that are canceled' },
	],
};

export const statuses = [
	'billed',
	'canceled',
	'completed',
	'draft',
	'paid',
	'past_due',
	'ready',
] as const;

const ofSegments: Readonly<Record<string, string>> = {
	pastDue: 'past_due',
	unpaid: 'billed,past_due',
	paid: 'paid,completed',
};

/** Paddle's words for a segment; undefined for all. */
export function statusOf(segment: string): string | undefined {
	return ofSegments[segment];
}

/** Whether somebody still has to pay it. */
export function isOwed(row: Row): boolean {
	const isIssued = row.status === 'billed' || row.status === 'past_due';
	return isIssued && (numberOrNull(balanceOf(row)) ?? 0) > 0;
}

/** What is left to pay: digits in a text, in the smallest unit of the currency. */
export function balanceOf({ details }: Row): unknown {
	return recordOrEmpty(recordOrEmpty(details).totals).balance;
}

/**
 * When it was to be paid. Paddle does not say it: an invoice has so many days or months from when it was
 * issued, and what is charged by itself is due at once.
 */
export function dueOf({ billed_at, collection_mode, billing_details }: Row): string | null {
	const due = time.ofIso(billed_at);
	if (due === null) return null;
	const { interval, frequency } = recordOrEmpty(recordOrEmpty(billing_details).payment_terms);
	const length = collection_mode === 'manual' ? (numberOrNull(frequency) ?? 0) : 0;
	const days = interval === 'week' ? 7 : interval === 'day' ? 1 : 0;
	const months = interval === 'year' ? 12 : interval === 'month' ? 1 : 0;
	due.setUTCDate(due.getUTCDate() + length * days);
	due.setUTCMonth(due.getUTCMonth() + length * months);
	return due.toISOString();
}

/** Why the newest payment has failed, in Paddle's word such as `expired_card`; null where none has. */
export function paymentErrorOf({ payments }: Row): unknown {
	const attempts = Array.isArray(payments) ? payments.map(recordOrEmpty) : [];
	const newest = attempts.reduce<Row>(
		(one, other) => (momentOf(other) > momentOf(one) ? other : one),
		{},
	);
	return newest.error_code;
}

const momentOf = ({ created_at }: Row): number => time.ofIso(created_at)?.getTime() ?? 0;
