import { pick } from '../stage/pick';
import type { InvoiceStatus } from './version';

/** How far an invoice has come, and what has been paid of it. */
export interface InvoiceState {
	status: InvoiceStatus;
	paymentStatus: 'UNPAID' | 'PARTIALLY_PAID' | 'PAID' | 'ERRORED' | 'PROCESSING';
	/** In another currency than the customer's own. */
	inOtherCurrency?: true;
	/** Nobody has said until when it is to be paid. */
	withoutDueDate?: true;
	/** Merged into the customer's first invoice, and shown only with its subscription. */
	isConsolidated?: true;
}

const paid: InvoiceState = { status: 'FINALIZED', paymentStatus: 'PAID' };
const unpaid: InvoiceState = { status: 'FINALIZED', paymentStatus: 'UNPAID' };
const unpaidElsewhere: InvoiceState = { ...unpaid, inOtherCurrency: true };
const partlyPaid: InvoiceState = { status: 'FINALIZED', paymentStatus: 'PARTIALLY_PAID' };
const failed: InvoiceState = { status: 'FINALIZED', paymentStatus: 'ERRORED' };
const processing: InvoiceState = { status: 'FINALIZED', paymentStatus: 'PROCESSING' };
const draft: InvoiceState = { status: 'DRAFT', paymentStatus: 'UNPAID' };
const undatedDraft: InvoiceState = { ...draft, withoutDueDate: true };
const consolidated: InvoiceState = { ...draft, isConsolidated: true };
const voided: InvoiceState = { status: 'VOID', paymentStatus: 'UNPAID' };
const closed: InvoiceState = { status: 'CLOSED', paymentStatus: 'UNPAID' };
const uncollectible: InvoiceState = { status: 'UNCOLLECTIBLE', paymentStatus: 'UNPAID' };

/** What one customer after another has, round and round. */
const books: ReadonlyArray<readonly InvoiceState[]> = [
	[unpaid],
	[unpaid, unpaid, unpaid],
	[unpaid, unpaidElsewhere, partlyPaid],
	[unpaid],
	[paid],
	[draft, voided],
	[paid, failed],
	[unpaid, paid, consolidated],
	[uncollectible, processing],
	[closed],
	[unpaid, undatedDraft],
	[],
];

/** The invoices of the customer of that number. */
export const invoiceStates = (index: number): readonly InvoiceState[] => pick(books, index);
