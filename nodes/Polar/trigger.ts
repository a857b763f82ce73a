import { contact, recordOrEmpty, textOrNull, time } from '../core';
import { verifyStandardWebhookByText } from '../core/webhook';
import type { EventCustomer, Payload, Trigger } from '../core/webhook';
import type { PolarApi } from './api';
import { contactOf } from './customer';
import { events } from './events';
import { polar } from './provider';
import { polarWebhooks } from './webhooks';

/** In characters, as Polar itself asks for where users choose one. */
const shortestSecret = 32;

export const polarTrigger: Trigger<PolarApi> = {
	vendor: 'Polar',
	credentialType: 'polarApi',
	events,
	read(payload) {
		return {
			event: textOrNull(payload.type),
			// What names an event stands in the headers alone.
			eventId: null,
			occurredAt: time.ofIso(payload.timestamp),
			...customerIn(payload),
		};
	},
	lookUp: { provider: polar, forEmail: true, customerOf: customerOfEvent },
	registration: polarWebhooks,
	learnsSecret: true,
	// Secrets from before 8 September 2026 sign with their whole text, later ones with the base64 in them.
	verify: verifyStandardWebhookByText,
	secretProblem: (secret) =>
		secret.trim().length < shortestSecret ? 'is too short to be one' : null,
};

/** The customer of what an event is about: it is one itself, has one in it, or names one by ID. */
function customerIn({ type, data }: Payload): EventCustomer {
	const entity = recordOrEmpty(data);
	const isCustomer = String(type).startsWith('customer.');
	const person = isCustomer ? entity : recordOrEmpty(entity.customer);
	const { customerId, customerName, email } = contact({
		...contactOf(person),
		customerId: isCustomer ? entity.id : (entity.customer_id ?? person.id),
	});
	return { customerId, customerName, email };
}

async function customerOfEvent(payload: Payload, api: PolarApi): Promise<EventCustomer> {
	const known = customerIn(payload);
	const { customerId: id } = known;
	if (id === null) return known;
	return contactOf(await api.loadCustomer({ kind: 'id', value: id }, 'the customer of the event'));
}
