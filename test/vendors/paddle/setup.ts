import { PaddlePortalApi } from '../../../credentials/PaddlePortalApi.credentials';
import { PaddlePortal } from '../../../nodes/PaddlePortal/PaddlePortal.node';
import type { VendorSetup } from '../vendor';

export const setup: VendorSetup = {
	node: PaddlePortal,
	credential: PaddlePortalApi,
	hasBaseUrl: false,
	valuesOf: ({ paddle }) => ({ baseUrl: paddle.baseUrl, apiKey: paddle.apiKey }),
};
