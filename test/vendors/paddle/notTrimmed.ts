import { objectIn, type Json } from '../../support/contracts/json';

const inJson = (schema: object) => ({ content: { 'application/json': { schema } } });

const found = {
	type: 'object',
	required: ['data', 'meta'],
	properties: {
		data: { $ref: '#/components/schemas/transaction-includes' },
		meta: { $ref: '#/components/schemas/meta' },
	},
};

/** The contract with a call that its copy, with which the tests are run, was trimmed of: that for one transaction. */
export function withCalls(contract: Json): Json {
	const { parameters, responses } = objectIn(contract.components);
	const get = {
		parameters: [
			{ name: 'transaction_id', in: 'path', required: true, schema: { type: 'string' } },
			objectIn(objectIn(parameters).include_transaction_query),
		],
		responses: { 200: inJson(found), default: objectIn(objectIn(responses).error) },
	};
	const paths = { ...objectIn(contract.paths), '/transactions/{transaction_id}': { get } };
	return { ...contract, paths };
}
