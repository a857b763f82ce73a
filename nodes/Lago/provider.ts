import type { Provider } from '../core';
import { LagoApi } from './api';
import { lagoCredential } from './credential';
import { failureInBody } from './failureInBody';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getToken } from './resources/customerPortal/getToken';
import { get as getInvoice } from './resources/invoice/get';
import { getAll as getInvoices } from './resources/invoice/getAll';
import { getAll as getSubscriptions } from './resources/subscription/getAll';

export const lago: Provider<LagoApi> = {
	credentialType: 'lagoApi',
	credential: lagoCredential,
	api: (send, { baseUrl }) => new LagoApi(send, baseUrl),
	failureInBody,
	// What the cloud allows an organization.
	requestsPerSecond: 50,
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] },
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'invoice', name: 'Invoice', operations: [getInvoice, getInvoices] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
	],
};
