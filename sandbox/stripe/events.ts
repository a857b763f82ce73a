import { createHmac, randomBytes } from 'node:crypto';
import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import type { StripeCustomer } from './customers';
import { eventObject } from './eventObjects';
import { eventTypes } from './eventTypes';
import { seconds } from './ids';
import type { StripeInvoice } from './invoices';
import type { StripeSubscription } from './subscriptions';
import { newSecret, type StripeEndpoints } from './webhookEndpoints';

interface Account {
	customers: readonly StripeCustomer[];
	invoices(): readonly StripeInvoice[];
	subscriptions(): readonly StripeSubscription[];
	endpoints: StripeEndpoints;
}

/** The events of the account. Each endpoint has a secret of its own. */
export class StripeEvents implements Events {
	/** What is signed with where no endpoint is registered. */
	readonly secret = newSecret();
	/** How often the payment of each invoice has failed here, by its ID. */
	readonly #failed = new Map<string, number>();

	constructor(private readonly account: Account) {}

	types = () => eventTypes.map((name) => ({ name }));

	payload(type: string, customerId?: string | number): object {
		if (!eventTypes.includes(type)) throw new Error(`Stripe sends no ${type} here`);
		const { customers, invoices, subscriptions } = this.account;
		const customer = customerWith(customers, customerId);
		const invoice = invoices().find((one) => one.customer === customer);
		const subscription = subscriptions().find((one) => one.customer === customer);
		const about = { customer, invoice, subscription };
		return {
			id: `evt_${randomBytes(12).toString('hex')}`,
			object: 'event',
			api_version: '2026-10-28.endive',
			created: seconds(new Date()),
			data: { object: { ...eventObject(type, about), ...this.#attempts(type, invoice) } },
			livemode: false,
			pending_webhooks: 1,
			request: { id: null, idempotency_key: null },
			type,
		};
	}

	/** Each payment that fails is one more attempt, also of an invoice that had none before. */
	#attempts(type: string, invoice: StripeInvoice | undefined): object {
		if (type !== 'invoice.payment_failed' || invoice === undefined) return {};
		const attempts = (this.#failed.get(invoice.id) ?? invoice.attempts ?? 0) + 1;
		this.#failed.set(invoice.id, attempts);
		return { attempted: true, attempt_count: attempts };
	}

	/** Forgets the attempts. */
	reset(): void {
		this.#failed.clear();
	}

	hearing = (type: string): Destination[] => this.account.endpoints.hearing(type);
	secretFor = (url: string): string => this.account.endpoints.secretFor(url) ?? this.secret;

	/** With a signature of a scheme that Stripe itself says to take no notice of. */
	sign({ body, secret }: Unsigned): Record<string, string> {
		const time = seconds(new Date());
		const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
		return { 'stripe-signature': `t=${time},v1=${signature},v0=${'0'.repeat(64)}` };
	}
}
