import { contact, recordOrEmpty, textOrNull, time } from '../core';
import { timedSignature } from '../core/webhook';
import type { EventCustomer, Payload, Trigger } from '../core/webhook';
import type { PaddleApi } from './api';
import { contactOf } from './customer';
import { events } from './events';
import { paddle } from './provider';
import { paddleWebhooks } from './webhooks';

export const paddleTrigger: Trigger<PaddleApi> = {
	vendor: 'Paddle',
	credentialType: 'paddlePortalApi',
	events,
	read(payload) {
		const { event_id, event_type, occurred_at } = payload;
		return {
			event: textOrNull(event_type),
			// A delivery that is sent again by hand has another `notification_id`.
			eventId: textOrNull(event_id),
			occurredAt: time.ofIso(occurred_at),
			...customerIn(payload),
		};
	},
	lookUp: { provider: paddle, forEmail: true, customerOf: customerOfEvent },
	registration: paddleWebhooks,
	learnsSecret: true,
	verify: timedSignature({
		header: 'paddle-signature',
		separator: ';',
		time: 'ts',
		signature: 'h1',
		joint: ':',
	}),
	secretProblem: (secret) =>
		/^pdl_ntfset_\S{16,}$/.test(secret) ? null : 'is not one: it begins with pdl_ntfset_',
};

/** The customer of what an event is about: it is one itself, or names one by ID. */
function customerIn({ event_type, data }: Payload): EventCustomer {
	const entity = recordOrEmpty(data);
	const isCustomer = String(event_type).startsWith('customer.');
	const { customerId, customerName, email } = contact({
		customerId: isCustomer ? entity.id : entity.customer_id,
		customerName: isCustomer ? entity.name : null,
		email: entity.email,
	});
	return { customerId, customerName, email };
}

async function customerOfEvent(payload: Payload, api: PaddleApi): Promise<EventCustomer> {
	const known = customerIn(payload);
	const { customerId: id } = known;
	if (id === null) return known;
	return contactOf(await api.loadCustomer({ kind: 'id', value: id }, 'the customer of the event'));
}
