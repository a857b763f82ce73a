import type { Problem, VendorContract } from '../../support/contracts/contract';
import { OpenApiContract } from '../../support/contracts/openApi';
import { withEvents } from './events';

const formats = { currency: /^[a-z]{3}$/, decimal: /^-?\d+(\.\d+)?$/ };

const isSession = ({ call }: Problem): boolean => call === 'POST /v1/billing_portal/sessions';

/** Stripe's own OpenAPI, of API version 2026-08-26.dahlia, trimmed to the calls of the node. */
export const contract: VendorContract = {
	file: 'stripe.json',
	read: (document) => new OpenApiContract(withEvents(document), { formats }),
	exceptions: [
		{
			name: 'an invoice by ID',
			reason: 'the contract here has been trimmed to the calls of the node before it had this one',
			source: 'V; stripe-mock knows the call',
			excuses: ({ keyword, call }) => keyword === 'call' && call.startsWith('GET /v1/invoices/in_'),
		},
		{
			name: 'what becomes of a link that has expired',
			reason: 'after_expiration came with 2026-10-28.endive, the version that the node asks for',
			source: 'K, SDK 23.1; V, changelog',
			excuses: (problem) =>
				isSession(problem) &&
				problem.keyword === 'additionalProperties' &&
				problem.message.endsWith(': after_expiration'),
		},
		{
			name: 'the version that events are written in',
			reason:
				'the contract is older than the version that the node asks for, so it does not list it',
			source: 'K, SDK 23.1',
			excuses: ({ call, at, keyword }) =>
				call === 'POST /v1/webhook_endpoints' && at === '/body/api_version' && keyword === 'enum',
		},
	],
};
