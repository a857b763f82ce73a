import { contact, isRecord, recordOrEmpty, textOrNull } from '../core';
import type { Row } from '../core';
import type { EventCustomer, Payload, Trigger } from '../core/webhook';
import type { LagoApi } from './api';
import { contactOf } from './customer';
import { events } from './events';
import { lago } from './provider';
import { secretProblem, verify } from './signature';
import { lagoWebhooks } from './webhooks';

export const lagoTrigger: Trigger<LagoApi> = {
	vendor: 'Lago',
	credentialType: 'lagoApi',
	events,
	read: (payload) => ({
		event: textOrNull(payload.webhook_type),
		// Lago has neither an ID nor a time for what happened, only a key for the delivery.
		eventId: null,
		occurredAt: null,
		...customerIn(payload),
	}),
	lookUp: { provider: lago, forEmail: true, customerOf: customerOfEvent },
	registration: lagoWebhooks,
	verify,
	secretProblem,
};

/** What the event is about lies under the name of its kind. */
function entityIn(payload: Payload): Row {
	return recordOrEmpty(payload[textOrNull(payload.object_type) ?? '']);
}

/** The customer's record, which some events have: it is what they are about, or lies in that; undefined for others. */
function recordIn(payload: Payload): Row | undefined {
	const entity = entityIn(payload);
	const own = payload.object_type === 'customer' ? entity : entity.customer;
	// A lost dispute has the invoice, and the customer in it.
	return [own, recordOrEmpty(entity.invoice).customer].find(isRecord);
}

function customerIn(payload: Payload): EventCustomer {
	const entity = entityIn(payload);
	const record = recordIn(payload);
	const about = [entity, recordOrEmpty(entity.payment), recordOrEmpty(entity.wallet)];
	const [id] = about.flatMap(
		// The second name is that of servers of some age, for alerts and dunning.
		(one) => textOrNull(one.external_customer_id) ?? textOrNull(one.customer_external_id) ?? [],
	);
	const { customerId, customerName, email } = record
		? contactOf(record)
		: contact({ customerId: id });
	return { customerId, customerName, email };
}

/** Of an event that names no more than the ID. */
async function customerOfEvent(payload: Payload, api: LagoApi): Promise<EventCustomer> {
	const known = customerIn(payload);
	const { customerId: id } = known;
	if (id === null || recordIn(payload)) return known;
	return contactOf(await api.loadCustomer({ kind: 'id', value: id }, 'the customer of the event'));
}
