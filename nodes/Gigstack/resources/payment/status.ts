import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, filterText, whereAll, type Row, type Segments } from '../../../core';

/** Of a payment that was requested, or is waiting. */
const unpaid = ['requires_payment_method', 'pending'];

/** Whether somebody still has to pay it: of a payment that was tried and failed, too. */
export function isOwed({ status }: Row): boolean {
	return status === 'failed' || unpaid.some((one) => one === status);
}

/** gigstack tells no due date of a payment, so none is overdue. */
export const segments: Segments = {
	displayName: 'Which Payments',
	choices: [
		{ name: 'Open', value: 'unpaid', description: 'Requested or pending, so not paid yet' },
		{ name: 'Failed', value: 'failed', description: 'The payment was tried and failed' },
		{ name: 'Paid', value: 'paid', description: 'The payment succeeded' },
		{ name: 'All', value: 'all', description: 'Also canceled and refunded payments' },
	],
};

/** The choice of several of gigstack's statuses, which no payment has itself. */
const notPaidYet = 'not_paid_yet';

/** As gigstack's documentation and its own client name them. Saved workflows may hold any other text. */
const statuses: Array<[value: string, name: string, description: string]> = [
	['canceled', 'Canceled', 'As gigstack documents it, with one l'],
	['cancelled', 'Cancelled', 'As some accounts have it, with two'],
	['failed', 'Failed', 'The payment was tried and failed'],
	[notPaidYet, 'Not Paid Yet', 'Requested or pending, so not paid yet'],
	['pending', 'Pending', 'Made, and not collected yet'],
	['processing', 'Processing', 'On its way through the payment provider'],
	['refunded', 'Refunded', 'Paid and given back'],
	['requires_payment_method', 'Requested', 'The customer has the payment link and has not paid'],
	['succeeded', 'Succeeded', 'Paid'],
];

/** The filter by status, and the one for a status that is not in its list. */
export const statusFilters: INodeProperties[] = [
	whereAll(
		segments,
		fields.text(
			'Other Status',
			'otherStatus',
			'A status of your account that is not in the list of Status, as gigstack writes it',
			'e.g. requires_action',
		),
	),
	whereAll(segments, {
		displayName: 'Status',
		name: 'status',
		type: 'options',
		default: notPaidYet,
		description: 'Current status of the payment',
		options: statuses.map(([value, name, description]) => ({ name, value, description })),
	}),
];

/**
 * The status to list, or several one after another, as gigstack takes one at a time; undefined is any.
 * @throws Failure invalid_input
 */
export function parseStatus(
	filters: Record<string, unknown>,
	segment: string,
): string | string[] | undefined {
	const chosen = filterText(filters, 'status', 'Status');
	const typed = filterText(filters, 'otherStatus', 'Other Status');
	if (chosen !== undefined && typed !== undefined) {
		throw new Failure(
			'invalid_input',
			'Status and Other Status are both given, and a payment has one status.',
			'Remove one of the filters.',
		);
	}
	if (segment === 'unpaid' || chosen === notPaidYet) return unpaid;
	if (segment === 'failed') return 'failed';
	return segment === 'paid' ? 'succeeded' : (typed ?? chosen);
}
