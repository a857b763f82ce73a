import { listIn, objectIn, type Json } from '../../support/contracts/json';

/** What an event is about, by how its name begins; of the others the trimmed contract has no schema that is whole. */
const entities: Readonly<Record<string, string>> = {
	customer: 'customer',
	subscription: 'subscription',
	transaction: 'transaction',
};

/**
 * The contract with the events among its webhooks, which it knows by name alone; the envelope is that of the
 * SDK's types. The copy that the tests are held against was trimmed of all that is called `description`, also
 * of a destination's own field of that name, which is put back.
 */
export function withEvents(document: unknown): Json {
	const contract = objectIn(document);
	const components = objectIn(contract.components);
	const schemas = objectIn(components.schemas);
	const names = listIn(objectIn(schemas.event_type_name).enum).map(String);
	return {
		...contract,
		components: {
			...components,
			schemas: {
				...schemas,
				...Object.fromEntries(
					['notification_setting', 'notification_setting-create'].map((name) => [
						name,
						described(objectIn(schemas[name])),
					]),
				),
			},
		},
		webhooks: Object.fromEntries(names.map((name) => [name, { post: sending(name) }])),
	};
}

const described = (schema: Json): Json => ({
	...schema,
	properties: {
		...objectIn(schema.properties),
		description: { type: 'string', minLength: 1, maxLength: 500 },
	},
});

function sending(name: string): Json {
	const entity = entities[name.split('.', 1).join()];
	const data = entity ? { $ref: `#/components/schemas/${entity}` } : { type: 'object' };
	const text = { type: 'string' };
	const schema = {
		type: 'object',
		required: ['event_id', 'event_type', 'occurred_at', 'data'],
		properties: {
			event_id: text,
			event_type: { const: name },
			occurred_at: { type: 'string', format: 'date-time' },
			notification_id: text,
			data,
		},
	};
	return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}
