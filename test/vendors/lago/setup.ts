import { LagoApi } from '../../../credentials/LagoApi.credentials';
import { Lago } from '../../../nodes/Lago/Lago.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: Lago,
	credential: LagoApi,
	hasBaseUrl: true,
	valuesOf: ({ lago }) => ({ baseUrl: lago.baseUrl, apiKey: lago.apiKey }),
};
