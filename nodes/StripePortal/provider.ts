import { asForm, type Provider } from '../core';
import { StripeApi } from './api';
import { isLiveKey, stripeCredential } from './credential';
import { failureInBody } from './failureInBody';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getLoginPage } from './resources/customerPortal/getLoginPage';
import { getToken } from './resources/customerPortal/getToken';
import { get as getInvoice } from './resources/invoice/get';
import { getAll as getInvoices } from './resources/invoice/getAll';
import { getAll as getSubscriptions } from './resources/subscription/getAll';

export const stripe: Provider<StripeApi> = {
	credentialType: 'stripePortalApi',
	credential: stripeCredential,
	api: (send, { apiKey }) => new StripeApi(send, isLiveKey(apiKey)),
	bodyFormat: asForm,
	failureInBody,
	idempotencyHeader: 'Idempotency-Key',
	retryHeader: 'stripe-should-retry',
	// What Stripe allows for one kind of call; of all calls in live mode it allows 100.
	requestsPerSecond: 25,
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken, getLoginPage] },
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'invoice', name: 'Invoice', operations: [getInvoice, getInvoices] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
	],
};
