import { objectIn, type Json } from '../../support/contracts/json';

const inJson = (schema: string) => ({
	content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

const oneOrder = {
	get: {
		parameters: [
			{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid4' } },
		],
		responses: {
			200: inJson('Order'),
			404: inJson('ResourceNotFound'),
			422: inJson('HTTPValidationError'),
		},
	},
};

/** The contract with a call that its copy, with which the tests are run, was trimmed of: that for one order. */
export function withCalls(contract: Json): Json {
	return { ...contract, paths: { ...objectIn(contract.paths), '/v1/orders/{id}': oneOrder } };
}
