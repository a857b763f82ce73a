import { createdAt, uuidFor } from '../stage/identifiers';
import { currencyOf, otherCurrency, priceFor, type Currency } from '../stage/money';
import type { MeteroidCustomer } from './customers';
import { idOfUuid } from './ids';
import { invoiceStates, type InvoiceState } from './invoiceStates';
import type { MeteroidSubscription } from './subscriptions';

export interface MeteroidInvoice {
	/** `inv_…` */
	id: string;
	uuid: string;
	/** The word `draft` as long as it is one. */
	number: string;
	customer: MeteroidCustomer;
	/** Null where it was written by hand. */
	subscription: MeteroidSubscription | null;
	status: InvoiceState['status'];
	paymentStatus: InvoiceState['paymentStatus'];
	currency: Currency;
	/** This and the next in minor units of the currency. */
	subtotal: number;
	total: number;
	/** Not cleared by voiding or by giving it up. */
	amountDue: number;
	createdAt: Date;
	dueAt: Date | null;
	/** The invoice it was merged into; it is then shown only to those who ask for its subscription. */
	consolidatedInto: string | null;
}

export function meteroidInvoices(
	customers: readonly MeteroidCustomer[],
	subscriptions: readonly MeteroidSubscription[],
): MeteroidInvoice[] {
	const newest = new Map(subscriptions.map((one) => [one.customer.id, one]));
	return customers.flatMap((customer, index) =>
		invoiceStates(index).map((state, turn) => {
			const { status, paymentStatus } = state;
			const uuid = uuidOf(index, turn);
			const currency = currencyFor(customer, state);
			const subtotal = priceFor(index * 3 + turn, currency);
			const total = Math.round(subtotal * 1.16);
			return {
				id: idOfUuid('inv_', uuid),
				uuid,
				number: status === 'DRAFT' ? 'draft' : numberOf(index, turn),
				customer,
				subscription: newest.get(customer.id) ?? null,
				status,
				paymentStatus,
				currency,
				subtotal,
				total,
				amountDue: amountDue(total, paymentStatus),
				createdAt: createdAt(index, turn * 30),
				dueAt: state.withoutDueDate ? null : createdAt(index, (turn + 1) * 30),
				consolidatedInto: state.isConsolidated ? idOfUuid('inv_', uuidOf(index, 0)) : null,
			};
		}),
	);
}

const uuidOf = (index: number, turn: number): string =>
	uuidFor(`meteroid invoice ${index} ${turn}`);

const numberOf = (index: number, turn: number): string =>
	`INV-${String(index * 3 + turn + 1).padStart(6, '0')}`;

function currencyFor(customer: MeteroidCustomer, { inOtherCurrency }: InvoiceState): Currency {
	const own = currencyOf(customer);
	return inOtherCurrency ? otherCurrency(own) : own;
}

function amountDue(total: number, paymentStatus: InvoiceState['paymentStatus']): number {
	if (paymentStatus === 'PAID') return 0;
	return paymentStatus === 'PARTIALLY_PAID' ? Math.floor(total / 3) : total;
}
