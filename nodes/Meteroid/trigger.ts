import { contact, recordOrEmpty, textOrNull, time } from '../core';
import { standardSecretProblem, verifyStandardWebhook } from '../core/webhook';
import type { EventCustomer, Payload, Trigger } from '../core/webhook';
import type { MeteroidApi } from './api';
import { events } from './events';
import { meteroid } from './provider';
import { meteroidWebhooks } from './webhooks';

export const meteroidTrigger: Trigger<MeteroidApi> = {
	vendor: 'Meteroid',
	credentialType: 'meteroidApi',
	events,
	read(payload) {
		const { id, type, timestamp, customer_id, customer_name, name, billing_email } = payload;
		const event = textOrNull(type);
		const { customerId, customerName, email } = contact({
			customerId: customer_id,
			// In the events of plans, products and add-ons the name is theirs.
			customerName: event === 'customer.created' ? name : customer_name,
			email: billing_email,
		});
		return {
			event,
			eventId: textOrNull(id),
			occurredAt: time.ofIso(timestamp),
			customerId,
			customerName,
			email,
		};
	},
	isWanted({ type, change_type }, read) {
		const changes = read('subscriptionChanges');
		const isAny = !Array.isArray(changes) || changes.length === 0;
		return type !== 'subscription.updated' || isAny || changes.includes(change_type);
	},
	lookUp: { provider: meteroid, customerOf: customerOfInvoice },
	registration: meteroidWebhooks,
	verify: verifyStandardWebhook,
	secretProblem: standardSecretProblem,
};

/** Events about payments and refunds name no customer, only the invoice that was to be paid. */
async function customerOfInvoice(
	{ invoice_id }: Payload,
	api: MeteroidApi,
): Promise<EventCustomer> {
	const invoiceId = textOrNull(invoice_id);
	if (invoiceId === null) return { customerId: null, customerName: null, email: null };
	const subject = 'the invoice that the event is about';
	const invoice = await api.loadInvoice(invoiceId, subject);
	const { name, email } = recordOrEmpty(invoice.customer_details);
	return contact({ customerId: invoice.customer_id, customerName: name, email });
}
