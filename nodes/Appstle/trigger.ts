import { contact, firstText, recordOrEmpty, textOrNull } from '../core';
import { standardSecretProblem, verifyStandardWebhook } from '../core/webhook';
import type { Payload, Trigger } from '../core/webhook';
import type { AppstleApi } from './api';
import { contactOf } from './customer';
import { appstle } from './provider';
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

/** Contract events have the customer as Shopify knows them; billing events have none, but the contract. */
export const appstleTrigger: Trigger<AppstleApi> = {
	vendor: 'Appstle',
	credentialType: 'appstleApi',
	events,
	read({ type, data }) {
		// Neither an ID nor a time of its own is in the payload: both are in the headers.
		return { event: textOrNull(type), eventId: null, occurredAt: null, ...customerIn(data) };
	},
	lookUp: { provider: appstle, customerOf },
	verify: verifyStandardWebhook,
	secretProblem: standardSecretProblem,
};

function customerIn(data: unknown) {
	const fields = recordOrEmpty(data);
	const customer = recordOrEmpty(fields.customer);
	const { customerId, customerName, email } = contact({
		customerId: customerNumber(firstText(fields, ['customerId']) ?? textOrNull(customer.id)),
		customerName: firstText(customer, ['displayName']) ?? textOrNull(fields.customerName),
		email: firstText(customer, ['email']) ?? textOrNull(fields.customerEmail),
	});
	return { customerId, customerName, email };
}

/** Whom an event is about whose payload does not say it: the customer of its contract. */
async function customerOf({ data }: Payload, api: AppstleApi) {
	const contract = contractNumber(recordOrEmpty(data));
	if (contract === null) return { customerId: null, customerName: null, email: null };
	const subject = `the subscription with the ID “${contract}”`;
	const { customerId, customerName, email } = contactOf(
		await api.customerOfContract(contract, subject),
	);
	return { customerId, customerName, email };
}

/** In billing events `id` is the attempt's, in contract events the contract's, as Shopify writes it. */
function contractNumber(data: Record<string, unknown>): string | null {
	const named = firstText(data, ['contractId', 'subscriptionContractId']);
	const gid = 'gid://shopify/SubscriptionContract/';
	const own = textOrNull(data.id)?.startsWith(gid) ? textOrNull(data.id) : null;
	const digits = (named ?? own)?.replace(gid, '') ?? '';
	return /^\d{1,20}$/.test(digits) ? digits : null;
}
