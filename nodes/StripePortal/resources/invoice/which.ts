import { due, numberOrNull, type Row, type Segments } from '../../../core';

/** Which invoices people mean. */
export const segments: Segments = {
	displayName: 'Which Invoices',
	choices: [
		{ name: 'Open', value: 'open', description: 'Final, and not paid yet' },
		{
			name: 'Past Due',
			value: 'pastDue',
			description: 'Open, and due before today, or with a payment that was tried and failed',
		},
		{ name: 'Uncollectible', value: 'uncollectible', description: 'Written off' },
		{ name: 'Paid', value: 'paid', description: 'Final, and paid' },
		{ name: 'All', value: 'all', description: 'Also drafts, and those that are void' },
	],
};

const statuses: Readonly<Record<string, string>> = {
	open: 'open',
	pastDue: 'open',
	uncollectible: 'uncollectible',
	paid: 'paid',
};

/** Stripe's word for a segment; undefined for all. */
export function statusOf(segment: string): string | undefined {
	return statuses[segment];
}

/** Whether somebody still has to pay it. */
export function isOwed({ status, amount_remaining }: Row): boolean {
	return status === 'open' && (numberOrNull(amount_remaining) ?? 0) > 0;
}

/** Stripe has no such status: an invoice that is charged by itself has no due date, but was tried. */
export function isPastDue(row: Row, today: string): boolean {
	const hasFailed = row.collection_method === 'charge_automatically' && row.attempted === true;
	return isOwed(row) && (hasFailed || due.isDueBefore(row.due_date, today));
}
