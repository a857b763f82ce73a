import type { Conditions } from './conditions';
import { contractGid, customerGid, type AppstleCustomer } from './customers';
import { withLargeIds } from './largeIds';
import { shop } from './shop';

const billingStatuses: Readonly<Record<string, string>> = {
	'subscription.billing-success': 'SUCCESS',
	'subscription.billing-failure': 'FAILURE',
	'subscription.billing-skipped': 'SKIPPED_DUNNING_MGMT',
	'subscription.upcoming-order-notification': 'QUEUED',
};

/** An event as Appstle sends it: without an ID and a time of its own, which are in the headers. */
export function appstlePayload(
	type: string,
	customer: AppstleCustomer,
	conditions: Pick<Conditions, 'appstleEventsNameCustomer' | 'appstleLargeIds'>,
): object {
	const contract = [...customer.activeContracts, ...customer.inactiveContracts][0] ?? null;
	const status = billingStatuses[type];
	const data = status
		? billingAttempt(contract, status)
		: {
				...contractOf(contract, type),
				...(conditions.appstleEventsNameCustomer && { customer: customerOf(customer) }),
			};
	const payload = JSON.stringify({ type, data });
	return JSON.parse(conditions.appstleLargeIds ? withLargeIds(payload) : payload);
}

/** Billing events name the contract and nobody. */
function billingAttempt(contractId: number | null, status: string): object {
	const now = new Date().toISOString();
	const isDone = status === 'SUCCESS';
	return {
		// The same in all attempts, which are counted.
		id: 48_000_000 + ((contractId ?? 0) % 1_000_000),
		shop,
		contractId,
		billingAttemptId: 'gid://shopify/SubscriptionBillingAttempt/91000001',
		attemptCount: 1,
		attemptTime: now,
		billingDate: now,
		status,
		billingAttemptResponseMessage: isDone ? null : '{"error_code":"CARD_DECLINED"}',
		orderId: isDone ? 6_100_000_001 : null,
		graphOrderId: isDone ? 'gid://shopify/Order/6100000001' : null,
		orderName: isDone ? '#1001' : null,
		orderAmount: 49,
		retryingNeeded: status === 'FAILURE',
	};
}

function contractOf(id: number | null, type: string): object {
	const statuses: Record<string, string> = {
		'subscription.paused': 'PAUSED',
		'subscription.cancelled': 'CANCELLED',
	};
	return {
		id: id === null ? null : contractGid(id),
		status: statuses[type] ?? 'ACTIVE',
		nextBillingDate: new Date().toISOString(),
		billingPolicy: { interval: 'MONTH', intervalCount: 1 },
	};
}

function customerOf({ id, name, email, phone }: AppstleCustomer): object {
	const [firstName = '', ...lastNames] = name.split(' ');
	return {
		id: customerGid(id),
		displayName: name,
		email,
		firstName,
		lastName: lastNames.join(' '),
		...(phone !== null && { phone }),
	};
}
