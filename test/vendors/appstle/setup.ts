import { AppstleApi } from '../../../credentials/AppstleApi.credentials';
import { Appstle } from '../../../nodes/Appstle/Appstle.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: Appstle,
	credential: AppstleApi,
	hasBaseUrl: true,
	valuesOf: ({ appstle }) => ({
		baseUrl: appstle.baseUrl,
		apiKey: appstle.apiKey,
		portalUrl: appstle.portalUrl,
	}),
};
