import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import qs from 'qs';
import { realClock } from '../../nodes/core/campaign/clock';
import { asForm, basicAuthorization } from '../../nodes/core';
import type { ProviderCredential } from '../../nodes/core';
import { acme, ask, inventedVendorForTests } from '../support/inventedVendor';

const vendor = inventedVendorForTests();
const { credential } = acme((send) => send);
const withCredential = (changes: Partial<ProviderCredential>) => ({
	credential: { ...credential, ...changes },
});

describe('a body as a form', () => {
	const post = async (body: IDataObject) => {
		await ask(vendor(), () => ({ method: 'POST', body }), { bodyFormat: asForm });
		return vendor().received[0];
	};

	it('names what is in objects and lists by brackets, and leaves out what is not set', async () => {
		const received = await post({
			customer: 'c_1',
			expand: ['customer', 'lines'],
			flow: { type: 'confirm', confirm: { items: [{ id: 'i_1', quantity: 2 }, { id: 'i_2' }] } },
			locale: undefined,
		});
		expect(received?.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(decodeURIComponent(received?.body ?? '').split('&')).toEqual([
			'customer=c_1',
			'expand[0]=customer',
			'expand[1]=lines',
			'flow[type]=confirm',
			'flow[confirm][items][0][id]=i_1',
			'flow[confirm][items][0][quantity]=2',
			'flow[confirm][items][1][id]=i_2',
		]);
	});

	it('takes any text through n8n as it is', async () => {
		const note = 'a=1&b[c]=2 + ü “€” 100 %\n';
		const received = await post({ note });
		expect(qs.parse(received?.body ?? '')).toEqual({ note });
	});

	it('says the same to a reader of forms, whatever is in it', () => {
		const name = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
		const { value } = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 4 },
				fc.string({ unit: 'grapheme' }),
				fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
				fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
			),
		}));
		const options = { depth: Infinity, parameterLimit: Infinity, allowPrototypes: true };
		fc.assert(
			fc.property(fc.dictionary(name, value), (body) => {
				const given: IDataObject = JSON.parse(JSON.stringify(body));
				expect(qs.parse(asForm.write(given), options)).toEqual(given);
			}),
		);
	});
});

test('a path may end in a slash', async () => {
	await ask(vendor(), () => ({ path: ['v1', 'sessions'], endsInSlash: true, query: { limit: 1 } }));
	await ask(vendor(), () => ({ path: ['v1', 'sessions'] }));
	expect(vendor().requests.map(({ pathname, search }) => pathname + search)).toEqual([
		'/v1/sessions/?limit=1',
		'/v1/sessions',
	]);
});

test('a value of the user’s does not become that slash', async () => {
	const [item] = await ask(vendor(), () => ({ path: ['sessions', ''], endsInSlash: true }));
	expect(item).toMatchObject({ error: 'invalid_input' });
	expect(vendor().received).toEqual([]);
});

test('names with brackets, lists and lists in one text reach the vendor as they are meant', async () => {
	const query = { 'created[gte]': 1_790_000_000, 'status[]': ['a', 'b'], id: ['x', 'y'].join(',') };
	await ask(vendor(), () => ({ query }));
	const [url] = vendor().requests;
	expect([...(url?.searchParams ?? [])]).toEqual([
		['created[gte]', '1790000000'],
		['status[]', 'a'],
		['status[]', 'b'],
		['id', 'x,y'],
	]);
});

test('every request has the headers of the vendor, which are no secrets', async () => {
	vendor().answer = () => ({ status: 400, body: { message: 'Unknown version autumn' } });
	const fixedHeaders = { 'Acme-Version': 'autumn', Accept: 'application/vnd.acme+json' };
	const [item] = await ask(vendor(), () => ({}), withCredential({ fixedHeaders }));
	expect(vendor().received[0]?.headers).toMatchObject({
		'acme-version': 'autumn',
		accept: 'application/vnd.acme+json',
		authorization: 'Bearer SECRETKEY',
	});
	expect(item?.message).toContain('Unknown version autumn');
});

describe('a login by Basic', () => {
	const authorization = basicAuthorization('Zaphod:grün:Marvin');
	const byBasic = withCredential({ headers: () => ({ Authorization: authorization }) });

	it('is sent as RFC 7617 has it', async () => {
		await ask(vendor(), () => ({}), byBasic);
		expect(vendor().received[0]?.headers.authorization).toBe(authorization);
		expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe(
			'Zaphod:grün:Marvin',
		);
	});

	it.each([
		['whole', authorization],
		['without its scheme', authorization.slice(6)],
		['cut short', authorization.slice(6, 20)],
		['decoded', 'Zaphod:grün:Marvin'],
		['as its name', 'Zaphod'],
		['as its password', 'grün:Marvin'],
	])('is not in a message where the vendor quotes it %s', async (_title, quoted) => {
		vendor().answer = () => ({ status: 403, body: { message: `You are ${quoted} are you` } });
		const [item] = await ask(vendor(), () => ({}), byBasic);
		expect(item?.message).toContain('You are');
		expect(item?.message).not.toContain(quoted);
		expect(item?.message).not.toMatch(/Zaphod|Marvin|WmFwaG9k/);
	});

	it('with an empty password leaves the rest of a message as it is', async () => {
		vendor().answer = () => ({ status: 403, body: { message: 'No right to do it' } });
		const headers = () => ({ Authorization: basicAuthorization('Zaphod:') });
		const [item] = await ask(vendor(), () => ({}), withCredential({ headers }));
		expect(item?.message).toContain('(HTTP 403: No right to do it)');
	});
});

describe('a key against doing twice what is repeated', () => {
	const ways = { idempotencyHeader: 'Idempotency-Key' };
	const post = (body: IDataObject = {}) => ({ method: 'POST' as const, body });
	const keys = () => vendor().received.map(({ headers }) => headers['idempotency-key']);

	it('is the same when a request is repeated, and another for each item and each run', async () => {
		let failures = 0;
		vendor().answer = () => ({ status: ++failures % 3 === 0 ? 200 : 503, body: {} });
		const items = [{ id: 1 }, { id: 2 }, { id: 3 }];
		for (const run of [1, 2]) {
			failures = 0;
			const answers = await ask(vendor(), post, { ...ways, items, options: { maxConcurrency: 1 } });
			expect(answers).toEqual(Array(3).fill({ answer: '{}' }));
			expect(keys()).toHaveLength(9 * run);
		}
		const byBody = vendor().received.map(({ body }, at) => `${at < 9 ? 1 : 2} ${body}`);
		const pairs = new Set(keys().map((key, at) => `${byBody[at]} ${key}`));
		expect(pairs.size).toBe(6);
		expect(new Set(keys()).size).toBe(6);
		expect(keys().every((key) => /^[\da-f-]{36}$/.test(String(key)))).toBe(true);
	});

	it('is a new one where somebody who is twice in a list is asked for once', async () => {
		await ask(vendor(), post, { ...ways, items: [{ id: 1 }, { id: 1 }, { id: 1 }] });
		expect(keys()).toHaveLength(1);
	});

	it('is not on requests that change nothing, and at no vendor that knows none', async () => {
		await ask(vendor(), () => ({}), ways);
		await ask(vendor(), () => post());
		expect(keys()).toEqual([undefined, undefined]);
	});
});

describe('a header that says whether to repeat', () => {
	const ways = { retryHeader: 'acme-should-retry' };
	const answered = async (status: number, said?: string) => {
		const headers: Record<string, string> = said === undefined ? {} : { 'acme-should-retry': said };
		vendor().answer = () =>
			vendor().received.length === 1 ? { status, body: {}, headers } : { body: {} };
		await ask(vendor(), () => ({}), ways);
		return vendor().received.length;
	};

	it.each([
		[409, 'true', 2],
		[409, 'false', 1],
		[409, undefined, 1],
		[500, 'false', 1],
		[500, 'true', 2],
		[500, undefined, 2],
		[429, 'false', 2],
	])('after %d with %s the request is sent %d times in all', async (status, said, times) => {
		expect(await answered(status, said)).toBe(times);
	});
});

test('a run begins at the documented rate, which the user’s own takes the place of', async () => {
	const items = Array.from({ length: 20 }, (_, id) => ({ id }));
	const secondsOf = async (options: IDataObject) => {
		const start = realClock.now();
		const query = ({ id }: IDataObject) => ({ query: { id: String(id) } });
		await ask(vendor(), query, { requestsPerSecond: 2, items, options });
		return (realClock.now() - start) / 1000;
	};
	expect(await secondsOf({})).toBeGreaterThan(8);
	expect(await secondsOf({ maxRequestsPerSecond: 100 })).toBeLessThan(6);
});
