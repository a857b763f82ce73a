import { bytesFor, createdAt } from '../identifiers';
import { currencyOf, majorUnits, otherCurrency, priceFor, type Currency } from '../money';
import { pick } from '../pick';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import type { GigstackClient } from './clients';
import { GigstackList } from './list';

type PaymentStatus = 'pending' | 'succeeded' | 'failed' | 'cancelled' | 'refunded';

export interface GigstackPayment {
	/** `payment_…` */
	id: string;
	client: GigstackClient;
	status: PaymentStatus;
	/** In minor units of the currency. */
	amount: number;
	currency: Currency;
	createdAt: Date;
}

/** What one client after another has, round and round. */
const accounts: ReadonlyArray<readonly PaymentStatus[]> = [
	['pending'],
	['pending', 'pending', 'pending'],
	['failed', 'pending'],
	['failed'],
	['succeeded'],
	['pending'],
	['pending', 'cancelled'],
	['refunded'],
	['succeeded', 'succeeded'],
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

export function paymentList(payments: readonly GigstackPayment[]): GigstackList<GigstackPayment> {
	return new GigstackList({
		oldestFirst: payments,
		name: ({ client }) => client.name,
		filter: paymentFilter,
		answer: paymentAnswer,
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

/** The payment as gigstack's own command-line client reads it: the total has its decimals. */
function paymentAnswer(payment: GigstackPayment): object {
	const { id, client, status, amount, currency } = payment;
	return {
		id,
		client: { id: client.id, name: client.name, email: client.email },
		status,
		total: majorUnits(amount, currency),
		currency,
		livemode: false,
		created_at: payment.createdAt.getTime() / 1000,
	};
}
