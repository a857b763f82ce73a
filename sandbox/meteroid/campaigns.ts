import type { PlayedCampaigns } from '../stage/campaign';
import type { MeteroidCustomer } from './customers';
import type { MeteroidInvoice } from './invoices';

const owed = ['UNPAID', 'PARTIALLY_PAID', 'ERRORED'];

/** What the examples that write to Meteroid's customers must come to. */
export const meteroidCampaigns = (
	customers: readonly MeteroidCustomer[],
	invoices: () => readonly MeteroidInvoice[],
) =>
	({
		'campaign-email-meteroid': {
			channel: 'email',
			opensBy: 'link',
			counts: {
				customers: 20,
				delivered: 17,
				failed: { invalid_input: 1, no_email: 1, not_found: 1 },
			},
		},
		'remind-overdue-invoices-meteroid': {
			channel: 'email',
			opensBy: 'link',
			audience: () =>
				invoices()
					.filter(isOverdue)
					.map(({ customer }) => customer),
		},
		'dunning-meteroid': {
			channel: 'email',
			opensBy: 'button',
			inSteps: true,
			audience: () =>
				invoices()
					.filter(isOverdue)
					.map(({ customer }) => customer),
		},
		'campaign-in-chunks': {
			channel: 'email',
			opensBy: 'link',
			inChunks: true,
			audience: () => customers.filter(({ archived }) => !archived),
		},
		'campaign-open-portal-meteroid': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 12, delivered: 10, failed: { invalid_input: 1, no_email: 1 } },
		},
		// Nobody has had the first campaign's message.
		'follow-up-meteroid': {
			channel: 'email',
			opensBy: 'button',
			counts: { customers: 0, delivered: 0, failed: {} },
		},
	}) satisfies PlayedCampaigns;

function isOverdue({ status, paymentStatus, dueAt }: MeteroidInvoice): boolean {
	return status === 'FINALIZED' && owed.includes(paymentStatus) && isBeforeToday(dueAt);
}

function isBeforeToday(time: Date | null): boolean {
	const today = new Date().toISOString().slice(0, 10);
	return time !== null && time.toISOString().slice(0, 10) < today;
}
