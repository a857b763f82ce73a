import { contact, firstText, recordOrEmpty, textOrNull, time } from '../core';
import { timedSignature } from '../core/webhook';
import type { EventCustomer, Payload, Trigger } from '../core/webhook';
import type { StripeApi } from './api';
import { contactOf } from './customer';
import { events } from './events';
import { stripe } from './provider';
import { stripeWebhooks } from './webhooks';

/** Those whose object is the customer. */
const aboutCustomers = ['customer.created', 'customer.deleted', 'customer.updated'];

export const stripeTrigger: Trigger<StripeApi> = {
	vendor: 'Stripe',
	credentialType: 'stripePortalApi',
	events,
	read(payload) {
		const { id, type, created } = payload;
		return {
			event: textOrNull(type),
			eventId: textOrNull(id),
			occurredAt: time.ofSeconds(created),
			...customerIn(payload),
		};
	},
	lookUp: { provider: stripe, forEmail: true, customerOf: customerOfEvent },
	registration: stripeWebhooks,
	learnsSecret: true,
	verify: timedSignature({
		header: 'stripe-signature',
		separator: ',',
		time: 't',
		signature: 'v1',
		joint: '.',
	}),
	secretProblem: (secret) =>
		/^whsec_\S{16,}$/.test(secret) ? null : 'is not one: it begins with whsec_',
};

/** The customer of what an event is about, as far as the event tells. */
function customerIn({ type, data }: Payload): EventCustomer {
	const object = recordOrEmpty(recordOrEmpty(data).object);
	if (aboutCustomers.includes(String(type))) {
		const { customerId, customerName, email } = contactOf(object);
		return { customerId, customerName, email };
	}
	const { customer } = object;
	const { customerId, customerName, email } = contact({
		customerId: textOrNull(customer) ?? recordOrEmpty(customer).id,
		customerName: object.customer_name,
		email:
			firstText(object, ['customer_email', 'receipt_email']) ??
			recordOrEmpty(object.billing_details).email ??
			recordOrEmpty(object.customer_details).email,
	});
	return { customerId, customerName, email };
}

/** Events about subscriptions and payments name the customer by ID alone. */
async function customerOfEvent(payload: Payload, api: StripeApi): Promise<EventCustomer> {
	const known = customerIn(payload);
	const { customerId: id } = known;
	// Of a customer who is gone, nobody knows more.
	if (id === null || payload.type === 'customer.deleted') return known;
	return contactOf(await api.loadCustomer({ kind: 'id', value: id }, 'the customer of the event'));
}
