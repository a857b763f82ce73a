import { textOrNull } from '../core';
import type { Provider } from '../core';
import { GigstackApi, gigstackCredential } from './api';
import { failureInBody } from './failureInBody';
import { get } from './resources/customer/get';
import { getAll as getClients } from './resources/customer/getAll';
import { getToken } from './resources/customerPortal/getToken';
import { get as getPayment } from './resources/payment/get';
import { getAll as getPayments } from './resources/payment/getAll';

export const gigstack: Provider<GigstackApi> = {
	credentialType: 'gigstackApi',
	credential: gigstackCredential,
	failureInBody,
	api: (send, credential) => new GigstackApi(send, textOrNull(credential.team)),
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] },
		{ value: 'customer', name: 'Customer', operations: [get, getClients] },
		{ value: 'payment', name: 'Payment', operations: [getPayment, getPayments] },
	],
};
