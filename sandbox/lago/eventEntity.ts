import { randomUUID } from 'node:crypto';
import { currencyOf } from '../stage/money';
import { customerAnswer, inSeconds, type LagoCustomer } from './customers';
import { invoiceAnswer, type LagoInvoice } from './invoices';
import { subscriptionAnswer, type LagoSubscription } from './subscriptions';

interface About {
	customer: LagoCustomer;
	/** These two undefined where the customer has none. */
	invoice: LagoInvoice | undefined;
	subscription: LagoSubscription | undefined;
}

/** What an event is about, by the name under which it lies in the payload. Fails where the customer has none. */
export function entityFor(kind: string, about: About): object {
	const { customer } = about;
	const entities: Readonly<Record<string, () => object>> = {
		credit_note: () => ({ ...made(), ...money(customer), customer: customerAnswer(customer) }),
		customer: () => customerAnswer(customer),
		dunning_campaign: () => ({
			external_customer_id: customer.id,
			dunning_campaign_code: 'standard',
			overdue_balance_cents: 5000,
			overdue_balance_currency: currencyOf(customer),
			customer_external_id: customer.id,
		}),
		invoice: () => invoiceOf(about),
		payment: () => payment(customer),
		payment_dispute_lost: () => ({ invoice: invoiceOf(about) }),
		payment_receipt: () => ({ ...made(), number: 'REC-1', payment: payment(customer) }),
		payment_request: () => ({
			...made(),
			...money(customer),
			email: customer.email,
			payment_status: 'pending',
			customer: customerAnswer(customer),
			invoices: [],
		}),
		plan: () => ({ ...made(), name: 'Starter', code: 'starter' }),
		subscription: () => ({
			...subscriptionAnswer(existing(about.subscription)),
			customer: customerAnswer(customer),
		}),
		triggered_alert: () => ({
			...made(),
			external_customer_id: customer.id,
			alert_code: 'usage',
			customer_external_id: customer.id,
		}),
		wallet: () => wallet(customer),
		wallet_transaction: () => ({ ...made(), status: 'settled', wallet: wallet(customer) }),
	};
	return (entities[kind] ?? (() => paymentError(about)))();
}

/** Of a payment that has failed, whatever it was for. It names the customer by the IDs alone. */
const paymentError = ({ customer, invoice }: About) => ({
	lago_invoice_id: invoice?.id ?? null,
	...whose(customer),
	provider_customer_id: 'cus_1',
	payment_provider: 'stripe',
	payment_provider_code: 'stripe',
	provider_error: { message: 'Your card was declined.', error_code: 'card_declined' },
});

const made = () => ({ lago_id: randomUUID(), created_at: inSeconds(new Date()) });

const whose = ({ id, lagoId }: LagoCustomer) => ({
	lago_customer_id: lagoId,
	external_customer_id: id,
});

const money = (customer: LagoCustomer) => ({
	amount_cents: 5000,
	amount_currency: currencyOf(customer),
});

const payment = (customer: LagoCustomer) => ({
	...made(),
	...whose(customer),
	...money(customer),
	invoice_ids: [],
	payment_status: 'succeeded',
	status: 'succeeded',
});

const wallet = (customer: LagoCustomer) => ({
	...made(),
	...whose(customer),
	status: 'active',
	currency: currencyOf(customer),
	balance_cents: 0,
});

const invoiceOf = ({ invoice }: About): object => invoiceAnswer(existing(invoice), true);

function existing<Entity>(entity: Entity | undefined): Entity {
	if (entity !== undefined) return entity;
	throw new Error('The customer has none of what the event is about');
}
