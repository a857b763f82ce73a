import { GigstackApi } from '../../../credentials/GigstackApi.credentials';
import { Gigstack } from '../../../nodes/Gigstack/Gigstack.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: Gigstack,
	credential: GigstackApi,
	hasBaseUrl: true,
	valuesOf: ({ gigstack }) => ({
		baseUrl: gigstack.baseUrl,
		apiKey: gigstack.apiKey,
	}),
};
