import { MeteroidApi } from '../../../credentials/MeteroidApi.credentials';
import { Meteroid } from '../../../nodes/Meteroid/Meteroid.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: Meteroid,
	credential: MeteroidApi,
	hasBaseUrl: true,
	valuesOf: ({ meteroid }) => ({
		baseUrl: meteroid.baseUrl,
		apiKey: meteroid.apiKey,
	}),
};
