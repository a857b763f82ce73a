import { StripePortalApi } from '../../../credentials/StripePortalApi.credentials';
import { StripePortal } from '../../../nodes/StripePortal/StripePortal.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: StripePortal,
	credential: StripePortalApi,
	hasBaseUrl: false,
	valuesOf: ({ stripe }) => ({ baseUrl: stripe.baseUrl, apiKey: stripe.apiKey }),
};
