import type { Provider } from '../core';
import { PolarApi } from './api';
import { polarCredential } from './credential';
import { failureInBody } from './failureInBody';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getToken } from './resources/customerPortal/getToken';
import { get as getOrder } from './resources/order/get';
import { getAll as getOrders } from './resources/order/getAll';
import { getAll as getSubscriptions } from './resources/subscription/getAll';

export const polar: Provider<PolarApi> = {
	credentialType: 'polarApi',
	credential: polarCredential,
	api: (send) => new PolarApi(send),
	failureInBody,
	// 500 a minute for an organization; the sandbox refuses from 100 on, and says when to come back.
	requestsPerSecond: 8,
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] },
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'order', name: 'Order', operations: [getOrder, getOrders] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
	],
};
