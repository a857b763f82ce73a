import { numberOrNull, type Row, type Segments } from '../../../core';

/** What has become of an invoice. `failed` ones could not be made. */
export const statuses = ['draft', 'failed', 'finalized', 'pending', 'voided'] as const;

/** Which invoices people mean. */
export const segments: Segments = {
	displayName: 'Which Invoices',
	choices: [
		{ name: 'Open', value: 'open', description: 'Final, and not paid or only in part' },
		{
			name: 'Overdue',
			value: 'overdue',
			description: 'Open, and past the due date, as Lago itself says',
		},
		{
			name: 'Payment Failed',
			value: 'paymentFailed',
			description: 'Open, with a payment that was tried and failed',
		},
		{ name: 'Paid', value: 'paid', description: 'Final, and paid' },
		{
			name: 'All',
			value: 'all',
			description: 'Also drafts, and those that are void, pending or could not be made',
		},
	],
};

/** Lago's words for a segment. Servers from before September 2025 know only those with a single value. */
export const queries: Readonly<
	Record<string, Record<string, string | readonly string[] | boolean>>
> = {
	overdue: { status: 'finalized', payment_overdue: true },
	paymentFailed: { status: 'finalized', payment_status: 'failed' },
	open: { status: 'finalized', 'payment_statuses[]': ['pending', 'failed'] },
	paid: { status: 'finalized', payment_status: 'succeeded' },
	all: {},
};

const tests: Readonly<Record<string, (row: Row) => boolean>> = {
	overdue: (row) => isOwed(row) && row.payment_overdue === true,
	paymentFailed: (row) => isOwed(row) && row.payment_status === 'failed',
	open: isOwed,
	paid: ({ status, payment_status }) => status === 'finalized' && payment_status === 'succeeded',
};

/** What a row has to pass for a segment; undefined for all. */
export function testOf(segment: string): ((row: Row) => boolean) | undefined {
	return tests[segment];
}

/** Whether somebody still has to pay it. The status `failed` is of invoices that could not be made, and says nothing of payments. */
export function isOwed(row: Row): boolean {
	const isOpen = row.status === 'finalized' && row.payment_status !== 'succeeded';
	return isOpen && (numberOrNull(dueAmount(row)) ?? 0) > 0;
}

/** What is left to pay; servers from before February 2025 know only all of it. */
export function dueAmount({ total_due_amount_cents, total_amount_cents }: Row): unknown {
	return total_due_amount_cents ?? total_amount_cents;
}
