import type { Provider } from '../core';
import { MeteroidApi, meteroidCredential } from './api';
import { getToken } from './resources/customerPortal/getToken';

export const meteroid: Provider<MeteroidApi> = {
	credentialType: 'meteroidApi',
	credential: meteroidCredential,
	api: (send) => new MeteroidApi(send),
	resources: [{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] }],
};
