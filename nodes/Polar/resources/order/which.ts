import { numberOrNull, time, type Row, type Segments } from '../../../core';

/** Which orders people mean. */
export const segments: Segments = {
	displayName: 'Which Orders',
	choices: [
		{
			name: 'Payment Failed',
			value: 'failed',
			description: 'Not paid, and Polar will try the payment again',
		},
		{
			name: 'Pending',
			value: 'pending',
			description: 'Not paid yet: a payment has failed, or is on its way',
		},
		{ name: 'Paid', value: 'paid', description: 'Also those that were refunded in part' },
		{ name: 'All', value: 'all', description: 'Also drafts, and those that are void or refunded' },
	],
};

/** How an order is doing. */
export const statuses = [
	'draft',
	'paid',
	'partially_refunded',
	'pending',
	'refunded',
	'void',
] as const;

const ofSegments: Readonly<Record<string, readonly string[]>> = {
	failed: ['pending'],
	pending: ['pending'],
	paid: ['paid', 'partially_refunded'],
};

/** Polar's words for a segment; undefined for all. */
export function statusOf(segment: string): readonly string[] | undefined {
	return ofSegments[segment];
}

/** Whether somebody still has to pay it. */
export function isOwed({ status, due_amount }: Row): boolean {
	return status === 'pending' && (numberOrNull(due_amount) ?? 0) > 0;
}

/** Whether a payment has failed: only then Polar says when it tries the next one. */
export function hasFailed(row: Row): boolean {
	return isOwed(row) && time.ofIso(row.next_payment_attempt_at) !== null;
}
