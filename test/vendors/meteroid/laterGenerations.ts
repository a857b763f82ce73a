import type { Circumstances, Exception, Problem } from '../../support/contracts/contract';

/** What generations B and C have beyond the contract, which is A's: fields by the call or the event's group. */
const newFields: Readonly<Record<string, string>> = {
	'GET /api/v1/customers': 'customer',
	'GET /api/v1/customers/{id_or_alias}': 'customer',
	'GET /api/v1/invoices': 'invoice',
	'GET /api/v1/subscriptions': 'subscription',
	'POST /api/v1/customers/{id_or_alias}/portal-token': 'token',
};
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
	customer: [
		'buyer_reference',
		'custom_properties',
		'customer_type',
		'first_name',
		'invoicing_language',
		'last_name',
		'legal_number',
		'preferred_locales',
	],
	invoice: [
		'amount_refunded',
		'amount_reversed',
		'billing_period_start',
		'custom_properties',
		'invoice_number',
		'payment_disputed_at',
		'promotional_credits',
		'settled_by_credit_notes',
		'tax_inclusive',
	],
	subscription: [
		'auto_advance_invoices',
		'charge_automatically',
		'custom_properties',
		'tax_inclusive',
	],
	token: ['api_url', 'expires_at', 'portal_link'],
	credit_note: ['custom_properties', 'line_items', 'subtotal', 'tax_breakdown'],
};

const isLater = ({ conditions }: Circumstances): boolean => conditions.meteroidVersion !== 'A';

function hasNewField({ call, keyword, message }: Problem): boolean {
	const [group = ''] = call.split('.');
	const fields = fieldsOf[newFields[call] ?? group] ?? [];
	return keyword === 'additionalProperties' && fields.some((name) => message.endsWith(`: ${name}`));
}

/** The contract is generation A's; these are what B and C are known to do beyond it. */
export const laterGenerations: readonly Exception[] = [
	{
		name: 'fields of B and C',
		reason: 'rows, events and the token have more fields there',
		source: 'K, Python SDK 0.30.1; K, Rust SDK 0.31.1',
		excuses: (problem, where) =>
			isLater(where) && problem.part !== 'request' && hasNewField(problem),
	},
	{
		name: 'statuses of B and C',
		reason: 'invoices can be CLOSED there, and subscriptions ABORTED',
		source: 'K, Python SDK 0.30.1',
		excuses: ({ keyword, at }, where) =>
			isLater(where) && keyword === 'enum' && /\/status(es\/\d+)?$/.test(at),
	},
	{
		name: 'webhook endpoints by API',
		reason: 'generations B and C only',
		source: 'K, Python SDK 0.30.1',
		excuses: ({ keyword, call }, where) =>
			isLater(where) &&
			keyword === 'call' &&
			/ \/api\/v1\/webhooks\/(endpoints|deliveries)\b/.test(call),
	},
	{
		name: 'events beyond the 27',
		reason: 'generations B and C have 51',
		source: 'K, Rust SDK 0.31.1',
		excuses: ({ part, keyword, call }, where) =>
			isLater(where) &&
			part === 'delivery' &&
			keyword === 'event' &&
			/^(subscription|invoice|payment|refund|wallet|credit_grant)\./.test(call),
	},
	{
		name: 'a key without the right',
		reason: 'the cloud has keys with scopes; the open-source server has none',
		source: 'K, Python SDK 0.30.1',
		excuses: ({ part, keyword, status }, where) =>
			isLater(where) && part === 'answer' && keyword === 'status' && status === 403,
	},
];
