import { listIn, objectIn, type Json } from '../../support/contracts/json';

/** What an event is about, by how its name begins; of the others the trimmed contract has no schema. */
const entities: Readonly<Record<string, string>> = {
	customer: 'Customer',
	order: 'Order',
	subscription: 'Subscription',
};

/**
 * The contract with the events among its webhooks, which it knows by name alone; the envelope is that of the
 * server. The copy that the tests are held against was trimmed of all that is called `description`, also of
 * the fields of that name, which are put back.
 */
export function withEvents(document: unknown): Json {
	const contract = objectIn(document);
	const components = objectIn(contract.components);
	const schemas = objectIn(components.schemas);
	const names = listIn(objectIn(schemas.WebhookEventType).enum).map(String);
	const described = ['Order', 'OrderProduct', 'Product'].map((name) => [
		name,
		withDescription(objectIn(schemas[name])),
	]);
	return {
		...contract,
		components: {
			...components,
			schemas: { ...schemas, ...Object.fromEntries(described) },
		},
		webhooks: Object.fromEntries(names.map((name) => [name, { post: sending(name) }])),
	};
}

const withDescription = (schema: Json): Json => ({
	...schema,
	properties: { ...objectIn(schema.properties), description: { type: ['string', 'null'] } },
});

function sending(name: string): Json {
	const entity = entities[name.split('.', 1).join()];
	const schema = {
		type: 'object',
		required: ['type', 'timestamp', 'data'],
		properties: {
			type: { const: name },
			timestamp: { type: 'string', format: 'date-time' },
			data: entity ? { $ref: `#/components/schemas/${entity}` } : { type: 'object' },
		},
	};
	return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}
