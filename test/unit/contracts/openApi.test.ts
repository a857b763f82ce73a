import { fairConditions } from '../../../sandbox';
import type { Exchange } from '../../../sandbox/stage/observers';
import { OpenApiContract } from '../../support/contracts/openApi';

const row = {
	type: 'object',
	required: ['id'],
	properties: {
		id: { type: 'string' },
		name: { type: ['string', 'null'] },
		seen: { oneOf: [{ type: 'null' }, { type: 'string', format: 'date-time' }] },
		extra: { type: 'object' },
	},
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const query = (name: string, schema: object, more = {}) => ({ name, in: 'query', schema, ...more });

const contract = new OpenApiContract({
	openapi: '3.1.0',
	servers: [{ url: 'https://api.example.com/v1' }],
	paths: {
		'/people': {
			get: {
				parameters: [
					query('page', { type: 'integer', minimum: 0 }),
					query('archived', { type: 'boolean' }),
					query('statuses', { type: 'array', items: reference('Status') }),
					query('ids', { type: 'array', items: { type: 'integer' } }, { explode: false }),
					query('search', { type: 'string' }),
					query(
						'created',
						{
							type: 'object',
							properties: { gte: { type: 'integer' } },
							additionalProperties: false,
						},
						{ style: 'deepObject', explode: true },
					),
				],
				responses: {
					200: json({ type: 'array', items: reference('Row') }),
					'4XX': { content: { 'text/*': { schema: { type: 'string' } } } },
				},
			},
			post: {
				requestBody: { required: true, ...json(reference('Row')) },
				responses: { 201: json(reference('Row')), 204: {} },
			},
		},
		'/people/me': { get: { responses: { 200: json(reference('Row')) } } },
		'/people/{id}': {
			parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
			get: {
				parameters: [{ $ref: '#/components/parameters/version' }],
				responses: { 200: json(reference('Row')) },
			},
		},
		'/forms': {
			post: {
				requestBody: {
					content: {
						'application/x-www-form-urlencoded': {
							schema: {
								type: 'object',
								properties: { days: { type: 'integer' }, of: reference('Row') },
								additionalProperties: false,
							},
						},
					},
				},
				responses: { default: {} },
			},
		},
	},
	webhooks: {
		'person.seen': {
			post: { requestBody: json({ allOf: [reference('Row'), reference('Envelope')] }) },
		},
	},
	components: {
		parameters: {
			version: query('version', { type: 'string', enum: ['a', 'b'] }, { required: true }),
		},
		schemas: {
			Row: row,
			Status: { type: 'string', enum: ['OPEN', 'CLOSED'] },
			Envelope: {
				type: 'object',
				required: ['type'],
				properties: { type: { type: 'string' } },
			},
		},
	},
});

const exchange = (changes: Partial<Exchange>): Exchange => ({
	provider: 'meteroid',
	method: 'GET',
	target: '/v1/people',
	headers: {},
	body: '',
	answer: null,
	conditions: fairConditions,
	...changes,
});

const refusals = (changes: Partial<Exchange>): string[] =>
	(contract.request(exchange(changes)) ?? []).map(({ at, message }) => `${at} ${message}`);

function wrongIn(
	body: unknown,
	{ status = 200, contentType = 'application/json', method = 'GET' } = {},
): string[] {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const answer = { status, contentType, body: text };
	const problems = contract.answer(exchange({ method, answer })) ?? [];
	return problems.map(({ at, message }) => `${at} ${message}`);
}

describe('of a request', () => {
	it.each([
		'',
		'?page=0&archived=true',
		'?statuses=OPEN',
		'?statuses=OPEN&statuses=CLOSED',
		'?ids=1,2,3',
		'?search=12',
		'?search=',
		'?created%5Bgte%5D=12',
	])('the query %j is good', (search) => {
		expect(refusals({ target: `/v1/people${search}` })).toEqual([]);
	});

	it.each([
		['?colour=red', '/query must NOT have additional properties: colour'],
		['?page=', '/query/page must be integer'],
		['?page=first', '/query/page must be integer'],
		['?page=1.5', '/query/page must be integer'],
		['?page=-1', '/query/page must be >= 0'],
		['?page=0x10', '/query/page must be a number in digits'],
		['?page=1e2', '/query/page must be a number in digits'],
		['?page=%205', '/query/page must be a number in digits'],
		['?page=1&page=2', '/query/page must be integer'],
		['?archived=1', '/query/archived must be boolean'],
		['?archived=', '/query/archived must be boolean'],
		['?archived=True', '/query/archived must be boolean'],
		['?search=a&search=b', '/query/search must be string'],
		[
			'?statuses=LOST',
			'/query/statuses/0 must be equal to one of the allowed values: OPEN, CLOSED',
		],
		[
			'?statuses=OPEN,CLOSED',
			'/query/statuses/0 must be equal to one of the allowed values: OPEN, CLOSED',
		],
		['?statuses[]=OPEN', '/query must NOT have additional properties: statuses[]'],
		['?ids=1,b', '/query/ids/1 must be integer'],
		['?created[after]=1', '/query/created must NOT have additional properties: after'],
		['?created[gte]=soon', '/query/created/gte must be integer'],
	])('the query %j is not', (search, words) => {
		expect(refusals({ target: `/v1/people${search}` })).toEqual([words]);
	});

	it('a parameter that is required must be there, and one in the path of its type', () => {
		expect(refusals({ target: '/v1/people/7?version=a' })).toEqual([]);
		expect(refusals({ target: '/v1/people/7' })).toEqual([
			"/query must have required property 'version'",
		]);
		expect(refusals({ target: '/v1/people/seven?version=a' })).toEqual([
			'/path/id must be integer',
		]);
	});

	it('the path is the most exact one', () => {
		expect(refusals({ target: '/v1/people/me' })).toEqual([]);
	});

	it.each([
		['GET', '/v1/nobody'],
		['GET', '/people'],
		['GET', '/v1/people/'],
		['DELETE', '/v1/people'],
	])('%s %s is no call', (method, target) => {
		expect(refusals({ method, target })).toEqual(['/path is no call of the contract']);
	});

	it.each([
		['{"id":"1"}', 'application/json; charset=utf-8', []],
		['{"id":1}', 'application/json', ['/body/id must be string']],
		['{}', 'application/json', ["/body must have required property 'id'"]],
		['{"id":"1","x":1}', 'application/json', ['/body must NOT have additional properties: x']],
		['{"id":', 'application/json', ['/body must be JSON']],
		['', 'application/json', ['/body must not be empty']],
		['id=1', 'text/plain', ['/body must be application/json, not text/plain']],
		['{"id":"1"}', '', ['/body must be application/json, not nothing']],
	])('the body %j as %j', (body, contentType, words) => {
		const headers = { 'content-type': contentType };
		expect(refusals({ method: 'POST', headers, body })).toEqual(words);
	});

	it('a body where none is taken is refused', () => {
		const headers = { 'content-type': 'application/json' };
		expect(refusals({ headers, body: '{}' })).toEqual(['/body must be empty']);
	});

	it.each([
		['days=3&of[id]=7', []],
		['days=three', ['/body/days must be integer']],
		['hours=3', ['/body must NOT have additional properties: hours']],
		['of[name]=x', ["/body/of must have required property 'id'"]],
	])('the form %j', (body, words) => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		expect(refusals({ method: 'POST', target: '/v1/forms', headers, body })).toEqual(words);
	});
});

describe('of an answer', () => {
	it.each([
		[[], []],
		[[{ id: '1', name: null, seen: null, extra: { any: 1 } }], []],
		[{}, ['/body must be array']],
		[[{}], ["/body/0 must have required property 'id'"]],
		[[{ id: 1 }], ['/body/0/id must be string']],
		[[{ id: '1', age: 3 }], ['/body/0 must NOT have additional properties: age']],
		[[{ id: '1', seen: 'today' }], ['/body/0/seen must match format "date-time"']],
		['[', ['/body must be JSON']],
		['', ['/body must not be empty']],
	])('the body %j', (body, words) => {
		expect(wrongIn(body)).toEqual(words);
	});

	it('the type of its content has to be that of its status', () => {
		expect(wrongIn('Too bad', { status: 404, contentType: 'text/plain; charset=utf-8' })).toEqual(
			[],
		);
		expect(wrongIn({}, { status: 404 })).toEqual(['/body must be text/*, not application/json']);
		expect(wrongIn([], { contentType: 'text/html' })).toEqual([
			'/body must be application/json, not text/html',
		]);
	});

	it('a status that the contract does not have is named', () => {
		const answer = { status: 302, contentType: '', body: '' };
		expect(contract.answer(exchange({ answer }))).toEqual([
			expect.objectContaining({ keyword: 'status', status: 302, call: 'GET /v1/people' }),
		]);
	});

	it('is empty where the contract has no content', () => {
		expect(wrongIn('', { method: 'POST', status: 204 })).toEqual([]);
		expect(wrongIn({}, { method: 'POST', status: 204 })).toEqual(['/body must be empty']);
	});

	it('of a call that the contract does not have, nothing can be said', () => {
		const answer = { status: 200, contentType: '', body: '' };
		expect(contract.answer(exchange({ target: '/v1/nobody', answer }))).toBeNull();
	});
});

describe('of an event', () => {
	const wrong = (event: string, payload: object) =>
		contract
			.delivery({ provider: 'meteroid', event, payload, conditions: fairConditions })
			.map(({ at, message }) => `${at} ${message}`);

	it('the payload is one object of all its parts, and no more', () => {
		expect(wrong('person.seen', { id: '1', type: 'person.seen' })).toEqual([]);
		expect(wrong('person.seen', { id: '1' })).toEqual(["/body must have required property 'type'"]);
		expect(wrong('person.seen', { id: '1', type: 'person.seen', at: 1 })).toEqual([
			'/body must NOT have additional properties: at',
		]);
	});

	it('the name has to be one of the contract', () => {
		expect(wrong('person.lost', {})).toEqual(['/body is no event of the contract']);
	});
});

it('a contract of some calls says nothing of the others', () => {
	const partial = new OpenApiContract({ paths: { '/a': { get: {} } } }, { isPartial: true });
	expect(partial.request(exchange({ target: '/b' }))).toBeNull();
	expect(partial.request(exchange({ target: '/a?x=1' }))).toHaveLength(1);
});

it('OpenAPI 3.0 is read with its own mark of what may be null', () => {
	const nullable = { type: 'string', enum: ['a'], nullable: true };
	const old = new OpenApiContract({
		paths: { '/a': { get: { responses: { 200: json({ type: 'array', items: nullable }) } } } },
	});
	const answer = { status: 200, contentType: 'application/json', body: '[null,"a",1]' };
	expect(old.answer(exchange({ target: '/a', answer }))).toMatchObject([{ at: '/body/2' }, {}]);
});

it('what is named beside alternatives belongs to each of them', () => {
	const alternatives = new OpenApiContract({
		paths: { '/a': { get: { responses: { 200: json(reference('Either')) } } } },
		components: {
			schemas: {
				Row: row,
				Either: { properties: { kind: { type: 'string' } }, anyOf: [reference('Row')] },
			},
		},
	});
	const answer = { status: 200, contentType: 'application/json', body: '{"id":"1","kind":"b"}' };
	expect(alternatives.answer(exchange({ target: '/a', answer }))).toEqual([]);
});
