import { eventTypes } from '../../../sandbox/lago/eventTypes';
import { objectIn, type Json } from '../../support/contracts/json';

/** The schema of what an event is about, by the name under which it lies; of the others the trimmed contract has none. */
const schemas: Readonly<Record<string, string>> = {
	customer: 'CustomerObject',
	invoice: 'InvoiceObject',
};

/**
 * The contract with what its copy, with which the tests are run, was trimmed of: the call for one invoice,
 * and the events. The envelope of these is as the server writes it.
 */
export function withCallsAndEvents(document: unknown): Json {
	const contract = objectIn(document);
	return {
		...contract,
		paths: { ...objectIn(contract.paths), '/invoices/{lago_id}': oneInvoice(contract) },
		webhooks: Object.fromEntries(
			[...eventTypes].map(([name, kind]) => [name, { post: sending(name, kind) }]),
		),
	};
}

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };
const inJson = (schema: object) => ({ content: { 'application/json': { schema } } });

function oneInvoice({ components }: Json): Json {
	const { Unauthorized, NotFound } = objectIn(objectIn(components).responses);
	const found = {
		type: 'object',
		required: ['invoice'],
		properties: { invoice: { $ref: '#/components/schemas/InvoiceObject' } },
	};
	return {
		get: {
			parameters: [{ name: 'lago_id', in: 'path', required: true, schema: text }],
			responses: { 200: inJson(found), 401: objectIn(Unauthorized), 404: objectIn(NotFound) },
		},
	};
}

function sending(name: string, kind: string): Json {
	const known = schemas[kind];
	const schema = {
		type: 'object',
		required: ['webhook_type', 'object_type', 'organization_id', kind],
		properties: {
			webhook_type: { const: name },
			object_type: { const: kind },
			organization_id: uuid,
			[kind]: known ? { $ref: `#/components/schemas/${known}` } : { type: 'object' },
		},
	};
	return { requestBody: { required: true, ...inJson(schema) } };
}
