import { contact, recordOrEmpty, textOrNull, time } from '../core';
import { isStandardSecret, verifyStandardWebhook } from '../core/webhook';
import type { Trigger } from '../core/webhook';

const events = [
	'addon.archived',
	'addon.created',
	'addon.updated',
	'coupon.archived',
	'coupon.created',
	'coupon.updated',
	'credit_note.created',
	'credit_note.finalized',
	'credit_note.voided',
	'customer.created',
	'invoice.consolidated',
	'invoice.created',
	'invoice.finalized',
	'invoice.paid',
	'invoice.voided',
	'metric.archived',
	'metric.created',
	'metric.updated',
	'plan.archived',
	'plan.created',
	'plan.published',
	'product.archived',
	'product.created',
	'product.updated',
	'quote.accepted',
	'quote.converted',
	'subscription.created',
];

export const meteroidTrigger: Trigger = {
	vendor: 'Meteroid',
	credentialType: 'meteroidApi',
	events,
	read(payload) {
		const { id, type, timestamp } = payload;
		// Older servers put the fields into an object `data`.
		const fields = { ...recordOrEmpty(payload.data), ...payload };
		const { customerId, customerName, email } = contact({
			customerId: fields.customer_id,
			// Those of plans and products have a name too.
			customerName: String(type).startsWith('customer.') ? fields.name : fields.customer_name,
			email: fields.billing_email,
		});
		return {
			event: textOrNull(type),
			eventId: textOrNull(id),
			occurredAt: time.ofIso(timestamp) ?? time.ofEpoch(timestamp),
			customerId,
			customerName,
			email,
		};
	},
	verify: verifyStandardWebhook,
	secretProblem: (secret) => (isStandardSecret(secret) ? null : 'is none: it begins with whsec_'),
};
