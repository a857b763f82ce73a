import type { VendorContract } from '../../support/contracts/contract';
import { laterGenerations } from './laterGenerations';
import { OpenApiContract } from '../../support/contracts/openApi';

const formats = {
	/** The letters before the underscore, then the UUID in base62. */
	MeteroidId: /^[a-z]+_[0-9A-Za-z]{1,22}$/,
	/** A country that the server does not know comes as 00. */
	CountryCode: /^([A-Z]{2}|00)$/,
};

/** Meteroid's own OpenAPI, as the open-source server of generation A (to 1.0) publishes it. */
export const contract: VendorContract = {
	file: 'meteroid.json',
	read: (document) => new OpenApiContract(document, { formats }),
	exceptions: [
		...laterGenerations,
		{
			name: 'times without a zone',
			reason:
				'generation A writes the times of rows, and of metrics in events, without one; they are UTC',
			source: 'R, generation A; S for events',
			excuses: ({ part, call, keyword, message }, { conditions }) =>
				conditions.meteroidVersion === 'A' &&
				(part === 'answer' || call.startsWith('metric.')) &&
				keyword === 'format' &&
				message.includes('"date-time"'),
		},
		{
			name: 'a body on portal-token',
			reason: 'only the cloud documents one; the open-source server takes any and reads none',
			source: 'K, Python SDK 0.30.1; R, generation A',
			excuses: ({ part, call, keyword }) =>
				part === 'request' &&
				keyword === 'content' &&
				call === 'POST /api/v1/customers/{id_or_alias}/portal-token',
		},
		{
			name: 'refusals that the contract does not list',
			reason: "malformed input is refused by the server's framework, and an order by its own code",
			source: 'R, generation A',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' &&
				keyword === 'status' &&
				[400, 405, 413, 415, 422].includes(status ?? 0),
		},
		{
			name: 'a server that is down',
			reason: 'no call lists 503, which any server and what stands before it can answer',
			source: '? nobody has seen its form; it is played in that of the listed 500',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && status === 503,
		},
		{
			name: 'names of a query that are ignored',
			reason: 'only the tests of the sandbox send such, to see them ignored',
			source: 'R, generation A',
			excuses: ({ part, keyword, at }, { isProbe }) =>
				isProbe && part === 'request' && keyword === 'additionalProperties' && at === '/query',
		},
		{
			name: 'a bare UUID for an ID of a query',
			reason: 'the server takes one; only the tests of the sandbox send one',
			source: 'R, generation A',
			excuses: ({ part, keyword, at }, { isProbe }) =>
				isProbe &&
				part === 'request' &&
				keyword === 'format' &&
				/^\/query\/(plan|subscription)_id$/.test(at),
		},
		{
			name: 'any page that 32 bits can hold',
			reason: 'with a plus or zeros in front too; the contract has signed numbers',
			source: 'R, generation A',
			excuses: ({ keyword, at }, { isProbe }) =>
				isProbe &&
				['type', 'format'].includes(keyword) &&
				/^(\/query|\/body\/pagination_meta)\/page$/.test(at),
		},
		{
			name: 'subscriptions of an unknown alias',
			reason: 'the customer is looked up first, and is not found',
			source: 'R, generation A',
			excuses: ({ call, keyword, status }) =>
				call === 'GET /api/v1/subscriptions' && keyword === 'status' && status === 404,
		},
		{
			name: 'whether there are webhook endpoints',
			reason: 'the node asks every server for them; generation A answers 404, and the user pastes',
			source: 'R, generation A; K, Python SDK 0.30.1',
			excuses: ({ keyword, call }) =>
				keyword === 'call' && call === 'GET /api/v1/webhooks/endpoints',
		},
		{
			name: 'an invoice by ID',
			reason: 'the contract here has been trimmed to the calls of the node before it had this one',
			source: 'S; K, Python SDK 0.30.1',
			excuses: ({ keyword, call }) =>
				keyword === 'call' && call.startsWith('GET /api/v1/invoices/inv_'),
		},
		{
			name: "the kind of a coupon's discount",
			reason: 'the contract tells the kinds apart by a field that it then forgets to allow',
			source: 'S, coupons/model.rs; K, Python SDK 0.30.1',
			excuses: ({ part, call, at }) =>
				part === 'delivery' && call.startsWith('coupon.') && at === '/body/discount',
		},
	],
};
