import type { VendorContract } from './contract';
import { OpenApiContract } from './openApi';

const formats = {
	/** The letters before the underscore, then the UUID in base62. */
	MeteroidId: /^[a-z]+_[0-9A-Za-z]{1,22}$/,
	/** A country that the server does not know comes as 00. */
	CountryCode: /^([A-Z]{2}|00)$/,
};

/** Meteroid's own OpenAPI, as the open-source server of generation A (to 1.0) publishes it. */
export const meteroid: VendorContract = {
	file: 'meteroid.json',
	read: (document) => new OpenApiContract(document, { formats }),
	exceptions: [
		{
			name: 'times without a zone',
			reason: 'generation A writes its times of rows without a zone; they are UTC',
			source: 'R, generation A',
			excuses: ({ part, keyword, message }) =>
				part === 'answer' && keyword === 'format' && message.includes('"date-time"'),
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
			name: 'a key without the right',
			reason: 'the cloud has keys with scopes; the open-source server has none',
			source: 'K, Python SDK 0.30.1',
			excuses: ({ part, keyword, status }) =>
				part === 'answer' && keyword === 'status' && status === 403,
		},
		{
			name: 'webhook endpoints by API',
			reason: 'generations B and C only',
			source: 'K, Rust SDK 0.31.1',
			excuses: ({ keyword, call }) =>
				keyword === 'call' && / \/api\/v1\/webhooks\/(endpoints|deliveries)\b/.test(call),
		},
		{
			name: 'events beyond the 27',
			reason: 'generations B and C have 51',
			source: 'K, Rust SDK 0.31.1',
			excuses: ({ part, keyword, call }) =>
				part === 'delivery' &&
				keyword === 'event' &&
				/^(subscription|invoice|payment|refund|wallet|credit_grant)\./.test(call),
		},
	],
};
