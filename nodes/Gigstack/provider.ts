import { textOrNull } from '../core';
import type { Provider } from '../core';
import { GigstackApi, gigstackCredential } from './api';
import { failureInBody } from './failureInBody';
import { getToken } from './resources/customerPortal/getToken';

export const gigstack: Provider<GigstackApi> = {
	credentialType: 'gigstackApi',
	credential: gigstackCredential,
	failureInBody,
	api: (send, credential) => new GigstackApi(send, textOrNull(credential.team)),
	resources: [{ value: 'customerPortal', name: 'Customer Portal', operations: [getToken] }],
};
