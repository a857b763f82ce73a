import { cleanAddress, textOrNull } from '../core';
import type { Provider } from '../core';
import { AppstleApi, appstleCredential } from './api';
import { getLink } from './resources/customerPortal/getLink';
import { getToken } from './resources/customerPortal/getToken';
import { sendMagicLink } from './resources/customerPortal/sendMagicLink';

export const appstle: Provider<AppstleApi> = {
	credentialType: 'appstleApi',
	credential: appstleCredential,
	api: (send, credential) => {
		const page = textOrNull(credential.portalUrl);
		return new AppstleApi(send, page === null ? null : cleanAddress(page, 'Portal Page'));
	},
	resources: [
		{
			value: 'customerPortal',
			name: 'Customer Portal',
			operations: [getToken, getLink, sendMagicLink],
		},
	],
};
