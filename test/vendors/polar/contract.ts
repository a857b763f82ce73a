import type { VendorContract } from '../../support/contracts/contract';
import { OpenApiContract } from '../../support/contracts/openApi';
import { withEvents } from './events';
import { withCalls } from './notTrimmed';

/** Polar's own OpenAPI of version 2026-04, trimmed to the calls of the node. */
export const contract: VendorContract = {
	file: 'polar.json',
	read: (document) => new OpenApiContract(withCalls(withEvents(document))),
	exceptions: [
		{
			name: 'tokens that are refused',
			reason: 'no call lists 401 and 403, which the server answers at each of them',
			source: 'S, auth and exceptions',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && (status === 401 || status === 403),
		},
		{
			name: 'a server that is down, or asked too often',
			reason: 'no call lists 429, 500 or 503',
			source: 'S, rate_limit; ? their form',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && [429, 500, 503].includes(status ?? 0),
		},
		{
			name: 'the name of what is wrong with a request',
			reason: 'the server writes `error` beside `detail`',
			source: 'S, exception_handlers',
			excuses: ({ part, keyword, status, message }) =>
				part === 'answer' &&
				status === 422 &&
				keyword === 'additionalProperties' &&
				message.endsWith(': error'),
		},
	],
};
