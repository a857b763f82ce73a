import { PolarApi } from '../../../credentials/PolarApi.credentials';
import { Polar } from '../../../nodes/Polar/Polar.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: Polar,
	credential: PolarApi,
	hasBaseUrl: false,
	valuesOf: ({ polar }) => ({ baseUrl: polar.baseUrl, apiKey: polar.apiKey }),
};
