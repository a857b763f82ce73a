import { contact, firstText, isRecord, recordOrEmpty, textOrNull } from '../core';
import {
	hasStandardSignature,
	standardSecretProblem,
	verifyBodySignature,
	verifyStandardWebhook,
} from '../core/webhook';
import type { Trigger } from '../core/webhook';
import { nameOf } from './customer';
import { momentOf } from './moment';

/** What happens at any account, by gigstack's own list of what a webhook can be registered for. */
const ordinaryEvents = [
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
];

/** Those that only a master team of gigstack Connect may register for; with one of them gigstack refuses all. */
const masterTeamEvents = [
	'teams.created',
	'teams.openpay.completed',
	'teams.sat.completed',
	'teams.sat.manifest.signed',
	'teams.stripe.completed',
];

/** In characters. A shorter one can be found by trying. */
const shortestSecret = 16;

const events = [...ordinaryEvents, ...masterTeamEvents];

/** Posts differ by account: the event's name under `type`, `event` or `event_type`, what it is about in `data` or in an `object` there. */
export const gigstackTrigger: Trigger = {
	vendor: 'gigstack',
	credentialType: 'gigstackApi',
	events,
	ordinaryEvents,
	read(payload) {
		const names = [payload.type, payload.event, payload.event_type].flatMap(
			(name) => textOrNull(name) ?? [],
		);
		const event = names.find((name) => events.includes(name)) ?? names[0] ?? null;
		const data = isRecord(payload.data) ? payload.data : null;
		const subject = data !== null && isRecord(data.object) ? data.object : (data ?? payload);
		return {
			event,
			eventId: firstText(payload, ['event_id', 'eventId']) ?? idOfEvent(payload, subject),
			occurredAt: momentOf(payload.created ?? payload.created_at ?? payload.timestamp),
			...customerIn(subject, event),
		};
	},
	verify: (delivery, secret) =>
		hasStandardSignature(delivery)
			? verifyStandardWebhook(delivery, secret)
			: verifyBodySignature(delivery, 'x-gigstack-signature', 'hex', secret),
	secretProblem,
};

/** The secrets of older endpoints have no form that is known. */
function secretProblem(secret: string): string | null {
	if (secret === '') return 'is empty but for spaces';
	if (secret.startsWith('whsec_')) return standardSecretProblem(secret);
	return secret.length < shortestSecret ? 'is too short to be one' : null;
}

/** An envelope's ID is the event's. Beside what the event is about, or the same as its, it comes with every event about that. */
function idOfEvent(payload: Record<string, unknown>, subject: Record<string, unknown>) {
	const id = textOrNull(payload.id);
	const isEnvelope = subject !== payload && id !== textOrNull(subject.id);
	return isEnvelope || /^(evt|event)_/.test(id ?? '') ? id : null;
}

function customerIn(subject: Record<string, unknown>, event: string | null) {
	const isCustomer = event?.startsWith('customer.') ?? false;
	const client = isCustomer ? subject : recordOrEmpty(subject.client ?? subject.customer);
	const { customerId, customerName, email } = contact({
		customerId:
			firstText(client, ['id']) ??
			firstText(subject, ['client_id', 'clientId', 'customer_id', 'client', 'customer']),
		customerName: nameOf(client),
		email: client.email ?? subject.email,
	});
	return { customerId, customerName, email };
}
