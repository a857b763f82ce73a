import type { Conditions } from './conditions';
import { bytesFor, createdAt } from '../stage/identifiers';
import {
	currencyOf,
	hasCents,
	majorUnits,
	otherCurrency,
	priceFor,
	type Currency,
} from '../stage/money';
import { pick } from '../stage/pick';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { clientInside, type GigstackClient } from './clients';
import { GigstackList } from './list';
import { writtenTime } from './moments';

type PaymentStatus =
	| 'requires_payment_method'
	| 'pending'
	| 'processing'
	| 'succeeded'
	| 'failed'
	| 'canceled'
	| 'cancelled'
	| 'refunded';

export interface GigstackPayment {
	/** `payment_…` */
	id: string;
	client: GigstackClient;
	status: PaymentStatus;
	/** In minor units of the currency. */
	amount: number;
	currency: Currency;
	/** It came from Stripe: in cents, and without a total. */
	isFromStripe: boolean;
	createdAt: Date;
}

/** What one client after another has, round and round. */
const accounts: ReadonlyArray<readonly PaymentStatus[]> = [
	['requires_payment_method'],
	['requires_payment_method', 'pending', 'requires_payment_method'],
	['failed', 'requires_payment_method'],
	['failed'],
	['succeeded'],
	['pending'],
	['requires_payment_method', 'canceled'],
	['refunded'],
	['succeeded', 'processing'],
	[],
	['cancelled', 'succeeded'],
];

/** The payments of all clients, the oldest first. */
export function gigstackPayments(clients: readonly GigstackClient[]): GigstackPayment[] {
	return clients
		.flatMap((client, index) =>
			pick(accounts, index).map((status, turn) => {
				const currency = currencyFor(client, turn);
				return {
					id: `payment_${bytesFor(`gigstack payment ${index} ${turn}`).toString('hex').slice(0, 20)}`,
					client,
					status,
					amount: priceFor(index * 3 + turn, currency),
					currency,
					isFromStripe: hasCents(currency) && (index + turn) % 3 === 1,
					createdAt: createdAt(index, turn * 30),
				};
			}),
		)
		.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** Companies pay every second time in another currency. */
function currencyFor(client: GigstackClient, turn: number): Currency {
	const own = currencyOf(client);
	return client.isCompany && turn % 2 === 1 ? otherCurrency(own) : own;
}

export function paymentList(
	payments: readonly GigstackPayment[],
	conditions: Readonly<Conditions>,
): GigstackList<GigstackPayment> {
	return new GigstackList({
		oldestFirst: payments,
		name: ({ client }) => client.name,
		filter: paymentFilter,
		answer: (payment) => paymentAnswer(payment, conditions),
	});
}

/** Any text can be a status, as nobody knows the whole list of them. */
function paymentFilter(query: Query): (payment: GigstackPayment) => boolean {
	const status = field(query, 'status');
	const clientId = field(query, 'client_id');
	const email = field(query, 'email')?.toLowerCase();
	return (payment) =>
		(!status || payment.status === status) &&
		(!clientId || payment.client.id === clientId) &&
		(!email || payment.client.email?.toLowerCase() === email);
}

/** The payment as gigstack's documentation and its own command-line client read it: the total has its decimals. */
export function paymentAnswer(
	payment: GigstackPayment,
	{ gigstackCreatedAt }: Pick<Conditions, 'gigstackCreatedAt'>,
): object {
	const { id, client, status, amount, currency, isFromStripe } = payment;
	return {
		id,
		client: clientInside(client),
		...(isFromStripe ? { client_id: client.id } : {}),
		status,
		...(isFromStripe ? { amount } : { total: majorUnits(amount, currency) }),
		currency,
		livemode: false,
		created_at: writtenTime(payment.createdAt, gigstackCreatedAt),
	};
}
