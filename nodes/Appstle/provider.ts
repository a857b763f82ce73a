import type { Provider } from '../core';
import { AppstleApi } from './api';
import { appstleCredential } from './credential';
import { get } from './resources/customer/get';
import { getAll as getCustomers } from './resources/customer/getAll';
import { getLink } from './resources/customerPortal/getLink';
import { getToken } from './resources/customerPortal/getToken';
import { sendMagicLink } from './resources/customerPortal/sendMagicLink';
import { getAll as getSubscriptions } from './resources/subscription/getAll';

export const appstle: Provider<AppstleApi> = {
	credentialType: 'appstleApi',
	credential: appstleCredential,
	api: (send, { portalUrl }, surroundings) => new AppstleApi(send, portalUrl, surroundings),
	resources: [
		{
			value: 'customerPortal',
			name: 'Customer Portal',
			operations: [getToken, getLink, sendMagicLink],
		},
		{ value: 'customer', name: 'Customer', operations: [get, getCustomers] },
		{ value: 'subscription', name: 'Subscription', operations: [getSubscriptions] },
	],
};
