import type { Provider } from '../core';
import { MeteroidApi, meteroidCredential } from './api';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getToken } from './resources/customerPortal/getToken';
import { get as getInvoice } from './resources/invoice/get';
import { getAll as getInvoices } from './resources/invoice/getAll';
import { getAll as getSubscriptions } from './resources/subscription/getAll';

export const meteroid: Provider<MeteroidApi> = {
	credentialType: 'meteroidApi',
	credential: meteroidCredential,
	api: (send, { baseUrl }) => new MeteroidApi(send, baseUrl),
	resources: [
		{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] },
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'invoice', name: 'Invoice', operations: [getInvoice, getInvoices] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
	],
};
