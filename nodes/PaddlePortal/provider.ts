import type { Provider } from '../core';
import { PaddleApi } from './api';
import { paddleCredential } from './credential';
import { failureInBody } from './failureInBody';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getToken } from './resources/customerPortal/getToken';
import { getAll as getSubscriptions } from './resources/subscription/getAll';
import { get as getTransaction } from './resources/transaction/get';
import { getAll as getTransactions } from './resources/transaction/getAll';

export const paddle: Provider<PaddleApi> = {
	credentialType: 'paddlePortalApi',
	credential: paddleCredential,
	api: (send) => new PaddleApi(send),
	failureInBody,
	// 240 a minute for an IP address, that is for all accounts behind one n8n.
	requestsPerSecond: 4,
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] },
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
		{ value: 'transaction', name: 'Transaction', operations: [getTransaction, getTransactions] },
	],
};
