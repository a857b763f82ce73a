import type { IWebhookFunctions } from 'n8n-workflow';
import { checkCustomer } from '../customer/check';
import { asFailure, Failure, type FailureCode } from '../errors';
import { once } from '../requests/once';
import { connect } from '../requests/provider';
import { logOnce } from './log';
import type { EventCustomer, LookUp, Payload, WebhookEvent } from './trigger';

/** In milliseconds. Some providers take a delivery for failed that is not answered within five seconds. */
const longestLookUp = 4_000;

/** What is over when the provider sends the event again; a look-up that took too long is cancelled. */
const passing: readonly FailureCode[] = ['cancelled', 'rate_limited', 'unreachable'];

/**
 * The customer of an event whose payload does not say all, completed by what the payload does say. Null
 * where the provider cannot tell just now. Any other failure is the log's alone: the flow is better
 * started without the customer than not at all.
 */
export async function lookedUpCustomer<Api>(
	context: IWebhookFunctions,
	{ provider, customerOf }: LookUp<Api>,
	{ customerId, customerName, email }: WebhookEvent,
	payload: Payload,
): Promise<EventCustomer | null> {
	const signal = AbortSignal.timeout(longestLookUp);
	const found = await connect(context, provider, longestLookUp, (request) =>
		once(async (call) => await request({ ...call, signal })),
	)
		.then(async (api) => await customerOf(payload, api))
		.then((customer) => {
			checkCustomer(customerId, customer.customerId, 'the customer of the event');
			return customer;
		})
		.catch(asFailure);
	if (!(found instanceof Failure)) {
		return {
			customerId: customerId ?? found.customerId,
			customerName: customerName ?? found.customerName,
			email: email ?? found.email,
		};
	}
	const what = `the customer of an event could not be looked up. ${found.message}`;
	logOnce(context, 'warn', `look_up ${found.failureCode}`, what);
	return passing.includes(found.failureCode) ? null : { customerId, customerName, email };
}
