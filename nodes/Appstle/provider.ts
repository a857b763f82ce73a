import type { Provider } from '../core';
import { AppstleApi, appstleCredential } from './api';
import { getLink } from './resources/customerPortal/getLink';
import { getToken } from './resources/customerPortal/getToken';
import { sendMagicLink } from './resources/customerPortal/sendMagicLink';

const operations = [getToken, getLink, sendMagicLink];

export const appstle: Provider<AppstleApi> = {
	credentialType: 'appstleApi',
	credential: appstleCredential,
	api: (send, { portalUrl }) => new AppstleApi(send, portalUrl),
	resources: [{ value: 'customerPortal', name: 'Customer Portal', operations }],
};
