import { createHmac } from 'node:crypto';
import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import { nowInSeconds } from '../stage/tokens';
import { customerAnswer, type PaddleCustomer } from './customers';
import { newSecret, type PaddleDestinations } from './destinations';
import { eventTypes } from './eventTypes';
import { paddleId } from './ids';
import { subscriptionAnswer, type PaddleSubscription } from './subscriptions';
import { transactionAnswer, type PaddleTransaction } from './transactions';

interface Account {
	customers: readonly PaddleCustomer[];
	transactions(): readonly PaddleTransaction[];
	subscriptions(): readonly PaddleSubscription[];
	destinations: PaddleDestinations;
}

/** The events of the account. Each destination has a secret of its own. */
export class PaddleEvents implements Events {
	/** What is signed with where no destination is registered. */
	readonly secret = newSecret();
	#sent = 0;

	constructor(private readonly account: Account) {}

	types = () => eventTypes.map((name) => ({ name }));

	payload(type: string, customerId?: string | number): object {
		if (!eventTypes.includes(type)) throw new Error(`Paddle sends no ${type} here`);
		const now = new Date();
		const number = (this.#sent += 1);
		return {
			event_id: paddleId('evt', `event ${number}`, now),
			event_type: type,
			occurred_at: now.toISOString(),
			notification_id: paddleId('ntf', `notification ${number}`, now),
			data: this.#entity(type, customerWith(this.account.customers, customerId), now),
		};
	}

	hearing = (type: string): Destination[] => this.account.destinations.hearing(type);
	secretFor = (url: string): string => this.account.destinations.secretFor(url) ?? this.secret;

	sign({ body, secret }: Unsigned): Record<string, string> {
		const time = nowInSeconds();
		const right = createHmac('sha256', secret).update(`${time}:${body}`).digest('hex');
		return { 'paddle-signature': `ts=${time};h1=${right}` };
	}

	/** What an event is about, by how its name begins. Events hold no links that sign anybody in. */
	#entity(type: string, customer: PaddleCustomer, now: Date): object {
		const [kind = ''] = type.split('.');
		const isOwn = (one: { customer: PaddleCustomer }) => one.customer === customer;
		if (kind === 'customer') return customerAnswer(customer);
		if (kind === 'subscription') {
			const subscription = existing(this.account.subscriptions().find(isOwn), kind);
			return { ...subscriptionAnswer(subscription), management_urls: undefined };
		}
		if (kind === 'transaction') {
			return transactionAnswer(existing(this.account.transactions().find(isOwn), kind), false);
		}
		const times = { created_at: now.toISOString(), updated_at: now.toISOString() };
		const id = paddleId(prefixes[kind] ?? kind, type, now);
		if (kind === 'api_key') return { ...times, id };
		const totals = { subtotal: '100', tax: '0', total: '100', fee: '0', earnings: '100' };
		const refund = { action: 'refund', status: 'approved', items: [], totals };
		return { ...times, id, customer_id: customer.id, ...(kind === 'adjustment' && refund) };
	}
}

const prefixes: Readonly<Record<string, string>> = {
	adjustment: 'adj',
	api_key: 'apikey',
	payment_method: 'paymtd',
};

function existing<Entity>(entity: Entity | undefined, kind: string): Entity {
	if (entity !== undefined) return entity;
	throw new Error(`The customer has no ${kind}`);
}
