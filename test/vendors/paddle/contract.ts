import type { VendorContract } from '../../support/contracts/contract';
import { OpenApiContract } from '../../support/contracts/openApi';
import { withEvents } from './events';
import { withCalls } from './notTrimmed';

/** Paddle's own OpenAPI, as of May 2025, trimmed to the calls of the node. */
export const contract: VendorContract = {
	file: 'paddle.json',
	read: (document) => new OpenApiContract(withCalls(withEvents(document))),
	exceptions: [
		{
			name: 'the link to the page of a subscription',
			reason: 'view_subscription came in September 2026, after the contract',
			source: 'V, changelog of 2026-09-28',
			excuses: ({ call, keyword, message }) =>
				call === 'POST /customers/{customer_id}/portal-sessions' &&
				keyword === 'additionalProperties' &&
				message.endsWith(': view_subscription'),
		},
	],
};
