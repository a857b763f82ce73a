import type { VendorContract } from '../../support/contracts/contract';
import { listIn, objectIn, type Json } from '../../support/contracts/json';
import { OpenApiContract } from '../../support/contracts/openApi';

/**
 * Of its API gigstack has published the bodies of its webhook registration alone, as JSON schemas
 * within its command-line client; with them the names of the events, but no payload.
 */
export const contract: VendorContract = {
	file: 'gigstack-webhook.schema.json',
	read: (document) => new OpenApiContract(inOpenApi(objectIn(document)), { isPartial: true }),
	exceptions: [],
};

function inOpenApi({ create, update, delete: remove }: Json): Json {
	const parameters = [
		{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
		// Of all calls, for a team that is connected.
		{ name: 'team', in: 'query', schema: { type: 'string' } },
	];
	const { events } = objectIn(objectIn(create).properties);
	const names = listIn(objectIn(objectIn(events).items).enum).map(String);
	return {
		paths: {
			'/v2/webhooks': { parameters: parameters.slice(1), post: taking(create, true) },
			'/v2/webhooks/{id}': {
				parameters,
				put: taking(update, true),
				delete: taking(remove, false),
			},
		},
		webhooks: Object.fromEntries(names.map((name) => [name, { post: taking({}, true) }])),
	};
}

const taking = (schema: unknown, required: boolean): Json => ({
	requestBody: { required, content: { 'application/json': { schema } } },
});
