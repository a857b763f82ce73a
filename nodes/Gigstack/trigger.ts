import { contact, firstText, isRecord, recordOrEmpty, textOrNull, time } from '../core';
import { hasStandardSignature, verifyHexSignature, verifyStandardWebhook } from '../core/webhook';
import type { Trigger } from '../core/webhook';

const events = [
	'customer.created',
	'customer.deleted',
	'customer.updated',
	'invoice.canceled',
	'invoice.created',
	'invoice.failed',
	'invoice_batch.completed',
	'payment.canceled',
	'payment.created',
	'payment.deleted',
	'payment.succeeded',
	'payment.upcoming_due_date',
	'payment.updated',
	'receipt.completed',
	'receipt.created',
	'receipt.deleted',
	'receipt.updated',
	'sat.invoice.synced',
	'service.created',
	'service.deleted',
	'service.updated',
	'teams.created',
	'teams.openpay.completed',
	'teams.sat.completed',
	'teams.sat.manifest.signed',
	'teams.stripe.completed',
];

/** Accounts differ in the names of the fields, so they are looked for under all that are known. */
export const gigstackTrigger: Trigger = {
	vendor: 'gigstack',
	credentialType: 'gigstackApi',
	events,
	read(payload) {
		const names = [textOrNull(payload.type), textOrNull(payload.event)];
		const event = names.find((name) => name !== null && events.includes(name)) ?? names[0];
		const name = event ?? names[1] ?? null;
		const happenedAt = payload.timestamp ?? payload.created_at ?? payload.created;
		return {
			event: name,
			eventId: firstText(payload, ['event_id', 'eventId']) ?? idOfEvent(payload.id),
			occurredAt: time.ofIso(happenedAt) ?? time.ofEpoch(happenedAt),
			...customerIn(isRecord(payload.data) ? payload.data : payload, name),
		};
	},
	verify: (delivery, secret) =>
		hasStandardSignature(delivery)
			? verifyStandardWebhook(delivery, secret)
			: verifyHexSignature(delivery, 'x-gigstack-signature', secret),
	// The secrets of older endpoints have no form that is known.
	secretProblem: (secret) => (secret === '' ? 'is empty but for spaces' : null),
};

/** The ID of what the event is about can stand in the same place, and comes with every event about it. */
function idOfEvent(id: unknown): string | null {
	const text = textOrNull(id);
	return text !== null && /^(evt|event)_/.test(text) ? text : null;
}

function customerIn(data: Record<string, unknown>, event: string | null) {
	const isCustomer = event?.startsWith('customer.') ?? false;
	const client = isCustomer ? data : recordOrEmpty(data.client ?? data.customer);
	const { customerId, customerName, email } = contact({
		customerId:
			firstText(client, ['id']) ??
			firstText(data, ['client_id', 'customer_id', 'client', 'customer']),
		customerName: client.name,
		email: client.email ?? data.email,
	});
	return { customerId, customerName, email };
}
