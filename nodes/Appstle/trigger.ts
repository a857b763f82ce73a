import { contact, firstText, recordOrEmpty, textOrNull, time } from '../core';
import { isStandardSecret, verifyStandardWebhook } from '../core/webhook';
import type { Trigger } from '../core/webhook';
import { customerNumber } from './reference';

const events = [
	'subscription.activated',
	'subscription.billing-failure',
	'subscription.billing-interval-changed',
	'subscription.billing-skipped',
	'subscription.billing-success',
	'subscription.cancelled',
	'subscription.created',
	'subscription.next-order-date-changed',
	'subscription.paused',
	'subscription.upcoming-order-notification',
	'subscription.updated',
];

/** What stands in `data` is not documented, so it is read under the names of Appstle's API and of Shopify's. */
export const appstleTrigger: Trigger = {
	vendor: 'Appstle',
	credentialType: 'appstleApi',
	events,
	read({ type, data, timestamp }) {
		const fields = recordOrEmpty(data);
		const customer = recordOrEmpty(fields.customer);
		const { customerName, email } = contact({
			customerName: fields.customerName,
			email: firstText(fields, ['customerEmail', 'email']) ?? customer.email,
		});
		return {
			event: textOrNull(type),
			// The payload has no ID of its own: the delivery's is in the headers.
			eventId: null,
			occurredAt: time.ofIso(timestamp) ?? time.ofEpoch(timestamp),
			customerId: customerNumber(
				firstText(fields, ['customerId', 'customer_id']) ?? firstText(customer, ['id']),
			),
			customerName,
			email,
		};
	},
	verify: verifyStandardWebhook,
	secretProblem: (secret) => (isStandardSecret(secret) ? null : 'is none: it begins with whsec_'),
};
