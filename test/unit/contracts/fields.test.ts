import { fairConditions } from '../../../sandbox';
import type { Exchange } from '../../../sandbox/stage/observers';
import { contract as appstle } from '../../vendors/appstle/contract';
import { typeSchema } from '../../support/contracts/fieldTypes';
import { contract as gigstack } from '../../vendors/gigstack/contract';

const root = '/api/external/v2';
const exchange = (target: string, changes: Partial<Exchange> = {}): Exchange => ({
	provider: 'appstle',
	method: 'GET',
	target,
	headers: { 'content-type': 'application/json' },
	body: '',
	answer: null,
	conditions: fairConditions,
	...changes,
});

describe('a list of fields, written by hand', () => {
	const contract = appstle.read({
		'GET rows': {
			query: { id: 'int64, optional (D)', email: 'string, required (D)', page: 'from 0' },
			'path form': 'rows/{customerId}, number only',
			answer: 'bare array (D)',
			row: {
				id: 'int64',
				kind: 'A|B',
				open: 'X|Y|…',
				at: 'date-time (S)',
				gone: 'null or missing',
			},
		},
		'GET same/{customerId}': { answer: 'array of the same flat rows as rows, each with id' },
		'GET text': { answer: 'bare text without quotes' },
		'GET one': { answer: { id: 'gid (S)', in: { deep: 'boolean' } } },
		'webhook, billing events': { data: { id: 'number' } },
	});
	const asked = (target: string) =>
		contract.request(exchange(root + target))?.map(({ at, message }) => `${at} ${message}`);
	const told = (target: string, value: unknown, contentType = 'application/json') => {
		const body = typeof value === 'string' ? value : JSON.stringify(value);
		const answer = { status: 200, contentType, body };
		const problems = contract.answer(exchange(root + target, { answer }));
		return problems?.map(({ at, message }) => `${at} ${message}`);
	};

	it('has a query with names and types', () => {
		expect(asked('/rows?email=a&id=9007199254740993&page=0')).toEqual([]);
		expect(asked('/rows')).toEqual(["/query must have required property 'email'"]);
		expect(asked('/rows?email=a&id=x')).toEqual(['/query/id must be integer']);
		expect(asked('/rows?email=a&page=-1')).toEqual(['/query/page must be >= 0']);
		expect(asked('/rows?email=a&y=1')).toEqual(['/query must NOT have additional properties: y']);
	});

	it('has paths with numbers', () => {
		expect(asked('/rows/12')).toEqual([]);
		expect(asked('/rows/gid')).toEqual(['/path/customerId must be integer']);
		expect(asked('/rows/12?email=a')).toEqual([
			'/query must NOT have additional properties: email',
		]);
	});

	it('has rows with fields and types, each of which may be absent', () => {
		const good = { id: 1, kind: 'A', open: 'Z', at: '2026-11-27T09:00:00Z', gone: null };
		expect(told('/rows', [{}, good, { id: null }])).toEqual([]);
		expect(told('/same/1', [good])).toEqual([]);
		expect(told('/rows', {})).toEqual(['/body must be array']);
		expect(told('/rows', [{ id: '1' }])).toEqual(['/body/0/id must be integer']);
		expect(told('/rows', [{ kind: 'C' }])).toEqual([
			'/body/0/kind must be equal to one of the allowed values: A, B',
		]);
		expect(told('/rows', [{ gone: 1 }])).toEqual(['/body/0/gone must be null']);
		expect(told('/same/1', [{ age: 1 }])).toEqual([
			'/body/0 must NOT have additional properties: age',
		]);
	});

	it('has answers that are an object, or text with and without quotes', () => {
		expect(told('/one', { id: 'gid://shopify/Customer/1', in: { deep: true } })).toEqual([]);
		expect(told('/one', { id: '1', in: { else: 1 } })).toEqual([
			expect.stringMatching('^/body/id must match pattern'),
			'/body/in must NOT have additional properties: else',
		]);
		expect(told('/text', 'Sent', 'text/plain')).toEqual([]);
		expect(told('/text', '"Sent"')).toEqual([]);
		expect(told('/text', {})).toEqual(['/body must be string']);
	});

	it('has events of two kinds', () => {
		const event = 'subscription.billing-failure';
		const sent = (data: object) =>
			contract.delivery({
				provider: 'appstle',
				event,
				payload: { type: event, data },
				conditions: fairConditions,
			});
		expect(sent({ id: 1 })).toEqual([]);
		expect(sent({ customer: {} })).toHaveLength(1);
	});

	it('may leave a type open, but has none that cannot be read', () => {
		expect(typeSchema('')).toEqual({});
		expect(() => typeSchema('strange')).toThrow('cannot be read: strange');
	});
});

describe('the bodies of a registration', () => {
	const body = (names: string[]) => ({
		type: 'object',
		required: ['url', 'events'],
		additionalProperties: false,
		properties: {
			url: { type: 'string' },
			events: { type: 'array', items: { type: 'string', enum: names } },
		},
	});
	const contract = gigstack.read({
		create: body(['a.made']),
		update: { ...body(['a.made']), required: [] },
		delete: { type: 'object', additionalProperties: false },
	});
	const sent = (method: string, target: string, value: unknown) =>
		contract
			.request(exchange(target, { method, body: value ? JSON.stringify(value) : '' }))
			?.map(({ at, message }) => `${at} ${message}`);

	it('are judged, and nothing else is', () => {
		expect(sent('POST', '/v2/webhooks?team=t', { url: 'u', events: ['a.made'] })).toEqual([]);
		expect(sent('POST', '/v2/webhooks', { url: 'u' })).toEqual([
			"/body must have required property 'events'",
		]);
		expect(sent('PUT', '/v2/webhooks/wh_1', { events: ['a.lost'] })).toEqual([
			'/body/events/0 must be equal to one of the allowed values: a.made',
		]);
		expect(sent('DELETE', '/v2/webhooks/wh_1', undefined)).toEqual([]);
		expect(sent('GET', '/v2/clients?anything=1', undefined)).toBeUndefined();
	});

	it('give the names of the events', () => {
		const heard = (event: string) =>
			contract.delivery({
				provider: 'gigstack',
				event,
				payload: { any: 1 },
				conditions: fairConditions,
			});
		expect(heard('a.made')).toEqual([]);
		expect(heard('a.lost')).toMatchObject([{ keyword: 'event' }]);
	});
});
