import type { VendorContract } from '../../support/contracts/contract';
import { objectSchema, typeSchema } from '../../support/contracts/fieldTypes';
import { isObject, objectIn, textIn, type Json } from '../../support/contracts/json';
import { OpenApiContract } from '../../support/contracts/openApi';

const root = '/api/external/v2';

/**
 * Appstle has published no contract. Names and types were written down by hand from its pages, an
 * old copy of its server and captures: a list of calls with their query, and their answer as fields,
 * as a row of a list, or in words.
 */
export const contract: VendorContract = {
	file: 'appstle-fields.json',
	read: (document) => new OpenApiContract(inOpenApi(objectIn(document))),
	exceptions: [
		{
			name: 'empty body for an unknown customer',
			reason: 'the server writes nothing where it has found none',
			source: 'S, the copy of 2024',
			excuses: ({ part, call, keyword, status }) =>
				part === 'answer' &&
				status === 200 &&
				keyword === 'required' &&
				call === `GET ${root}/subscription-customers/{customerId}`,
		},
		{
			name: 'a page object in place of a list',
			reason: 'read tolerantly, should a server send one, and played on request alone',
			source: '? nobody has seen one',
			excuses: ({ part, call, at, keyword }, { conditions }) =>
				conditions.appstlePaged &&
				part === 'answer' &&
				call.startsWith(`GET ${root}/subscription-contract-details`) &&
				at === '/body' &&
				keyword === 'type',
		},
	],
};

function inOpenApi(fields: Json): Json {
	const calls = Object.keys(fields).filter((name) => name.startsWith('GET '));
	const paths = calls.flatMap((name) => {
		const call = objectIn(fields[name]);
		const { query, 'path form': pathForm } = call;
		const get = { parameters: queryParameters(objectIn(query)), responses: answers(fields, call) };
		const path = name.slice('GET '.length);
		const own: [string, Json] = [`${root}/${path}`, withPath(path, get)];
		const [form = ''] = textIn(pathForm).split(',');
		if (!form) return [own];
		const other: [string, Json] = [`${root}/${form}`, withPath(form, { ...get, parameters: [] })];
		return [own, other];
	});
	return { paths: Object.fromEntries(paths), webhooks: webhooks(fields) };
}

const queryParameters = (query: Json): Json[] =>
	Object.entries(query).map(([name, type]) => ({
		name,
		in: 'query',
		required: textIn(type).includes('required'),
		schema: queryType(name, textIn(type)),
	}));

/** Paging has no type in the list. */
const queryType = (name: string, type: string): Json =>
	['page', 'size'].includes(name) ? { type: 'integer', minimum: 0 } : typeSchema(type);

function withPath(path: string, get: Json): Json {
	if (!path.includes('{')) return { get };
	const schema = { type: 'integer' };
	return { parameters: [{ name: 'customerId', in: 'path', required: true, schema }], get };
}

function answers(fields: Json, call: Json): Json {
	const problem = { content: { 'application/problem+json': { schema: { type: 'object' } } } };
	return { 200: { content: contentOf(fields, call) }, '4XX': problem, '5XX': problem };
}

function contentOf(fields: Json, { answer, row, fields: ofAnswer }: Json): Json {
	if (textIn(answer).startsWith('bare text')) {
		return { 'text/plain': {}, 'application/json': { schema: { type: 'string' } } };
	}
	return { 'application/json': { schema: answerSchema(fields, answer, row, ofAnswer) } };
}

function answerSchema(fields: Json, answer: unknown, row: unknown, ofAnswer: unknown): Json {
	if (isObject(answer)) return objectSchema(answer);
	if (isObject(ofAnswer)) return objectSchema(ofAnswer);
	if (isObject(row)) return { type: 'array', items: objectSchema(row) };
	const [, other = ''] = /same flat rows as ([\w-]+)/.exec(textIn(answer)) ?? [];
	return {
		type: 'array',
		items: objectSchema(objectIn(objectIn(fields[`GET ${other}`]).row)),
	};
}

const contractEvents = [
	'activated',
	'billing-interval-changed',
	'cancelled',
	'created',
	'next-order-date-changed',
	'paused',
	'updated',
];
const billingEvents = [
	'billing-failure',
	'billing-skipped',
	'billing-success',
	'upcoming-order-notification',
];

/** The list has the payloads of two kinds, but not which event is of which: that is from the vendor's pages. */
function webhooks(fields: Json): Json {
	const payload = (kind: string): Json => ({
		type: 'object',
		required: ['type', 'data'],
		properties: {
			type: { type: 'string' },
			data: objectSchema(objectIn(objectIn(fields[kind]).data)),
		},
		additionalProperties: false,
	});
	const named = (events: string[], kind: string): Array<[string, Json]> => {
		const content = { 'application/json': { schema: payload(kind) } };
		return events.map((event) => [`subscription.${event}`, { post: { requestBody: { content } } }]);
	};
	return Object.fromEntries([
		...named(contractEvents, 'webhook, contract events'),
		...named(billingEvents, 'webhook, billing events'),
	]);
}
