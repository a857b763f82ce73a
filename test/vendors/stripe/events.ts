import { listIn, objectIn, type Json } from '../../support/contracts/json';

/** What an event is about, by how its name begins; of the others the contract has no schema. */
const objects: ReadonlyArray<[start: RegExp, schema: string]> = [
	[/^billing_portal\.configuration\./, 'billing_portal.configuration'],
	[/^billing_portal\.session\./, 'billing_portal.session'],
	[/^customer\.(created|deleted|updated)$/, 'customer'],
	[/^customer\.subscription\./, 'subscription'],
	[/^invoice\.(?!upcoming)/, 'invoice'],
];

/**
 * The contract with the events among its webhooks. Stripe lists their names where endpoints are made, and
 * the trimmed contract has no schema of an event: the envelope here is that of the SDK's types.
 */
export function withEvents(document: unknown): Json {
	const contract = objectIn(document);
	const create = at(contract, ['paths', '/v1/webhook_endpoints', 'post']);
	const form = at(create, ['requestBody', 'content', 'application/x-www-form-urlencoded']);
	const names = at(form, ['schema', 'properties', 'enabled_events', 'items']).enum;
	const webhooks = listIn(names).map((name) => {
		const content = { 'application/json': { schema: envelope(String(name)) } };
		return [name, { post: { requestBody: { required: true, content } } }];
	});
	return { ...contract, webhooks: Object.fromEntries(webhooks) };
}

function at(document: Json, path: string[]): Json {
	return path.reduce((node, step) => objectIn(node[step]), document);
}

function envelope(event: string): Json {
	const [, schema] = objects.find(([start]) => start.test(event)) ?? [];
	const object = schema ? { $ref: `#/components/schemas/${schema}` } : { type: 'object' };
	const text = { type: 'string' };
	const properties = {
		id: { type: 'string', pattern: '^evt_' },
		object: { type: 'string', enum: ['event'] },
		api_version: text,
		created: { type: 'integer' },
		data: {
			type: 'object',
			properties: { object, previous_attributes: { type: 'object' } },
			required: ['object'],
			additionalProperties: false,
		},
		livemode: { type: 'boolean' },
		pending_webhooks: { type: 'integer' },
		request: { type: 'object' },
		type: { type: 'string', enum: [event] },
	};
	return { type: 'object', properties, required: Object.keys(properties) };
}
