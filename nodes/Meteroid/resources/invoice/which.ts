import { due, numberOrNull, type Row, type Segments } from '../../../core';

/** Which invoices people mean. */
export const segments: Segments = {
	displayName: 'Which Invoices',
	choices: [
		{ name: 'Open', value: 'open', description: 'Final, and not paid yet or only in part' },
		{ name: 'Overdue', value: 'overdue', description: 'Open, and due before today' },
		{ name: 'Paid', value: 'paid', description: 'Final, and paid' },
		{
			name: 'All',
			value: 'all',
			description: 'Also drafts, and void or written-off invoices',
		},
	],
};

/** What rows have to pass for a segment. */
export function testsOf(segment: string, today: string): Array<(row: Row) => boolean> {
	if (segment === 'all') return [];
	if (segment === 'paid') return [isFinal, hasPaymentStatus(['PAID'])];
	return segment === 'overdue' ? [isOpen, isDueBefore(today)] : [isOpen];
}

/** The test for any of these payment statuses. */
export const hasPaymentStatus =
	(wanted: readonly unknown[]) =>
	({ payment_status }: Row): boolean =>
		wanted.includes(payment_status);

/** The test for a due date before that day. */
export const isDueBefore =
	(day: string) =>
	({ due_date }: Row): boolean =>
		due.isDueBefore(due_date, day);

/** Drafts are not sent yet, and void and written-off invoices keep their amount, though nobody has to pay it. */
export function isFinal({ status }: Row): boolean {
	return status === 'FINALIZED';
}

/** Whether somebody is to be reminded of it: an invoice over nothing is final too, and a payment that is processing is on its way. */
export function isOpen(row: Row): boolean {
	return isOwed(row) && hasPaymentStatus(['UNPAID', 'PARTIALLY_PAID', 'ERRORED'])(row);
}

/** Whether something of it is left to pay. */
export function isOwed(row: Row): boolean {
	return isFinal(row) && (numberOrNull(row.amount_due) ?? 0) > 0;
}
