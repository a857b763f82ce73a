import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { SandboxAnswer } from '../../sandbox';
import { openPortal, type PortalRun } from '../support/portals';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

/** Opens two portals; the provider's calls for the first one are answered with this, however often they come. */
async function answered(provider: VendorName, answer: SandboxAnswer, run: Partial<PortalRun> = {}) {
	const { plain, another } = sandbox().cast[provider];
	sandbox().answerWith((request) =>
		JSON.stringify(request).includes(String(plain.id)) ? answer : undefined,
	);
	const { success } = await openPortal(provider, sandbox(), {
		customer: '={{ $json.id }}',
		items: [{ id: plain.id }, { id: another.id }],
		onError: 'continueRegularOutput',
		...run,
	});
	expect(success).toHaveLength(2);
	expect(success[1]?.json.portalUrl).toEqual(expect.stringContaining('http'));
	return success[0]?.json ?? {};
}

const page = '<!doctype html><title>Welcome</title>';

describe.each(['appstle', 'gigstack', 'meteroid'] as const)('at %s', (provider) => {
	it.each<[string, SandboxAnswer]>([
		['a web page', { body: page, headers: { 'content-type': 'text/html' } }],
		['nothing', { body: '' }],
		['null', { body: 'null' }],
		['an array', { body: '[]' }],
		['a text', { body: '"OK"' }],
		['an object without the fields', { body: {} }],
		['half of the JSON', { body: '{"token": "eyJ' }],
		['an unknown status', { status: 418, body: {} }],
	])('%s for an answer fails the item alone', async (_title, answer) => {
		const { code, error } = await answered(provider, answer);
		expect(code).toBe('unexpected_answer');
		expect(error).toContain('Base URL');
		expect(String(error).length).toBeLessThan(500);
	});

	it('names the keys of an answer without the fields, but no value and no key that could be one', async () => {
		const token = `t${'Ab1'.repeat(10)}`;
		const body = { session: 'S3CRET', access_expires_at: 1, [token]: 1, 'ana@example.com': 1 };
		const { code, error } = await answered(provider, { body: { ...body, data: body } });
		expect(code).toBe('unexpected_answer');
		expect(error).toContain('only: session, access_expires_at, ');
		expect(error).not.toMatch(/S3CRET|Ab1|ana@/);
	});

	it('an answer of ten megabytes fails the item alone, at once, and is said to be too large', async () => {
		const body = { token: 'x'.repeat(10_000_000), data: { url: 'x' } };
		const { code, error } = await answered(provider, { body });
		expect(code).toBe('unexpected_answer');
		expect(error).toContain('is larger than the node takes');
		const { id } = sandbox().cast[provider].plain;
		const asked = sandbox().requests.filter((one) => JSON.stringify(one).includes(String(id)));
		expect(asked).toHaveLength(1);
	});

	it('a web page with status 403 is not taken for a refusal of the key', async () => {
		const headers = { 'content-type': 'text/html; charset=UTF-8' };
		const body = `\n${page}Just a moment…`;
		const { code, error } = await answered(provider, { status: 403, headers, body });
		expect(code).toBe('unexpected_answer');
		expect(error).toContain('in front of the API');
		expect(error).not.toMatch(/key|permission|doctype|moment/i);
	});

	it('a refusal in plain text shows its words, without what must not be shown', async () => {
		const headers = { 'content-type': 'text/plain; charset=utf-8' };
		const body = `Failed to read archived for ${sandbox()[provider].apiKey} at https://x.example/?a`;
		const { code, error } = await answered(provider, { status: 400, headers, body });
		expect(code).toBe('invalid_input');
		expect(error).toContain('(HTTP 400: Failed to read archived for … at …)');
		const long = await answered(provider, { status: 400, headers, body: 'x'.repeat(1_000_000) });
		expect(String(long.error).length).toBeLessThan(500);
	});

	it.each([
		[400, 'text/html', page],
		[400, 'text/html', `<html>${page}`],
		[502, 'text/plain', 'bad gateway of ours'],
	])('status %d of the type %s does not show what is no words for people', async (...given) => {
		const [status, type, body] = given;
		const { error } = await answered(provider, {
			status,
			body,
			headers: { 'content-type': type },
		});
		expect(error).toContain(`(HTTP ${status})`);
	});

	it.each<[SandboxAnswer, string]>([
		[{ status: 429, body: {}, headers: { 'retry-after': '1' } }, 'rate_limited'],
		[{ status: 500, body: 'Internal Server Error' }, 'unreachable'],
		[{ status: 503, body: page }, 'unreachable'],
		[
			{ status: 400, body: 'missing field', headers: { 'content-type': 'text/plain' } },
			'invalid_input',
		],
		[{ status: 422, body: { message: 'no such thing' } }, 'invalid_input'],
		[{ reset: true }, 'unreachable'],
		[{ cutOff: true }, 'unreachable'],
	])('%j fails the item as %s', async (answer, code) => {
		expect(await answered(provider, answer)).toMatchObject({ code });
	});

	it('a redirect is not followed, so the key does not go to another host', async () => {
		const visits: string[] = [];
		const elsewhere = await listen((url) => visits.push(url));
		try {
			const { code, error } = await answered(provider, {
				status: 307,
				headers: { location: `${elsewhere.address}/?token=secret` },
				body: '',
			});
			expect(code).toBe('unexpected_answer');
			expect(error).toContain('Base URL');
			expect(error).not.toContain('secret');
			expect(visits).toEqual([]);
		} finally {
			elsewhere.server.close();
		}
	});

	it("shows the provider's own words, but no key, token or link in them", async () => {
		const { apiKey } = sandbox()[provider];
		const message = `Bad plan. Key ${apiKey}, see https://x.example/?token=abc, token ${'Ab1.'.repeat(20)}`;
		const { error } = await answered(provider, { status: 422, body: { message } });
		expect(error).toContain('Bad plan. Key …, see …');
		expect(error).not.toContain(apiKey);
		expect(error).not.toMatch(/x\.example|abc|Ab1/);
	});
});

const bad = [
	'javascript:alert(1)',
	'data:text/html,x',
	'/portal',
	'portal.example.com',
	'ftp://a/b',
	'',
	null,
	42,
];

describe.each(bad)('a link of %j in the answer', (link) => {
	it.each<[VendorName, string, object]>([
		['gigstack', 'getToken', { data: { url: link } }],
		['appstle', 'getLink', { manageSubscriptionLink: link }],
	])('never goes out: %s %s', async (provider, operation, body) => {
		expect(await answered(provider, { body }, { operation })).toMatchObject({
			code: 'unexpected_answer',
		});
	});

	it('never goes out: meteroid', async () => {
		const token = await meteroidToken(sandbox().cast.meteroid.plain.uuid);
		expect(await answered('meteroid', { body: { token, portal_url: link } })).toMatchObject({
			code: 'unexpected_answer',
		});
	});
});

describe('an answer for another customer', () => {
	it('at Meteroid: the token is for somebody else', async () => {
		const token = await meteroidToken(sandbox().cast.meteroid.another.uuid);
		const body = { token, portal_url: 'https://portal.example.com' };
		const item = await answered('meteroid', { body });
		expect(item).toMatchObject({ code: 'wrong_customer' });
		expect(JSON.stringify(item)).not.toContain(sandbox().cast.meteroid.another.id);
	});

	it.each(['getToken', 'getLink'])(
		'at Appstle, %s: the answer names somebody else',
		async (operation) => {
			const customerId = sandbox().cast.appstle.another.id;
			const manageSubscriptionLink = 'https://shop.example.com/portal';
			const body = { customerId, token: 'opaque', manageSubscriptionLink };
			expect(await answered('appstle', { body }, { operation })).toMatchObject({
				code: 'wrong_customer',
			});
		},
	);

	it('at Appstle: the token names another customer than the answer around it', async () => {
		const { plain, another } = sandbox().cast.appstle;
		const token = await signed({ customerId: another.id });
		const body = { customerId: plain.id, token };
		expect(await answered('appstle', { body })).toMatchObject({ code: 'wrong_customer' });
	});

	it('at Appstle: only the token says that it is for somebody else', async () => {
		const token = await signed({ customerId: sandbox().cast.appstle.another.id });
		expect(await answered('appstle', { body: { token } })).toMatchObject({
			code: 'wrong_customer',
		});
		const body = { manageSubscriptionLink: `https://shop.example.com/portal?token=${token}` };
		expect(await answered('appstle', { body }, { operation: 'getLink' })).toMatchObject({
			code: 'wrong_customer',
		});
	});

	it.each([
		{ client_id: 'client_other' },
		{ client: { id: 'client_other' } },
		{ client: 'client_other' },
	])('at gigstack: the answer names another client (%j)', async (names) => {
		const data = { url: 'https://portal.example.com', ...names };
		expect(await answered('gigstack', { body: { data } })).toMatchObject({
			code: 'wrong_customer',
		});
	});

	it.each(['gigstack', 'meteroid', 'appstle'] as const)(
		'at %s: the record that was loaded is of another customer',
		async (provider) => {
			const { plain, another } = sandbox().cast[provider];
			sandbox().answerWith(({ method, path }) =>
				method === 'GET' && path.endsWith(String(plain.id))
					? {
							body:
								provider === 'appstle'
									? [{ customerId: another.id }]
									: { id: another.id, data: { id: another.id } },
						}
					: undefined,
			);
			const { success } = await openPortal(provider, sandbox(), {
				customer: String(plain.id),
				options: { loadContact: true },
				onError: 'continueRegularOutput',
			});
			expect(success).toMatchObject([{ json: { code: 'wrong_customer' } }]);
		},
	);
});

describe('a token that is not a JWT', () => {
	it('is as good as any at Meteroid, where it is asked for by ID', async () => {
		const body = { token: 'opa/que+token==', portal_url: 'https://portal.example.com' };
		const item = await answered('meteroid', { body });
		expect(item).toMatchObject({ token: 'opa/que+token==', expirySource: 'unknown' });
		expect(new URL(String(item.portalUrl)).searchParams.get('token')).toBe('opa/que+token==');
	});

	it('is as good as any at Appstle', async () => {
		const body = { token: 'opa/que+token==', customerId: sandbox().cast.appstle.plain.id };
		const item = await answered('appstle', { body });
		expect(item).toMatchObject({ token: 'opa/que+token==', expirySource: 'documented' });
		expect(new URL(String(item.portalUrl)).searchParams.get('token')).toBe('opa/que+token==');
	});
});

describe("gigstack's answers with status 200 that are failures", () => {
	it.each([
		[{ success: false, message: 'Client not found' }, 'not_found'],
		[{ error: 'resource_not_found' }, 'not_found'],
		[{ error: { code: 'unauthorized', message: 'Bad token' } }, 'unauthorized'],
		[{ error: { code: 'insufficient_permissions' } }, 'forbidden'],
		[{ error: { code: 'validation_failed', details: [] } }, 'invalid_input'],
		[{ error: { code: 'rate_limit_exceeded' } }, 'rate_limited'],
		[{ error: { code: 'service_unavailable' } }, 'unreachable'],
		[{ success: false, data: { url: 'https://portal.example.com' } }, 'unexpected_answer'],
		[{ error: { message: 'Something' } }, 'unexpected_answer'],
		[{ error: 'Client not found' }, 'not_found'],
		[{ success: false, error: { code: 'webhook_plan_required' } }, 'forbidden'],
		[{ error: 'invalid_field_value', message: 'id' }, 'invalid_input'],
		[{ error: { code: 'business_rule_violation' } }, 'invalid_input'],
		[{ error: { code: 'resource_conflict' } }, 'invalid_input'],
		[{ error: { code: 'cfdi_service_error' } }, 'unreachable'],
		[{ error: { code: 'database_error' } }, 'unreachable'],
	])('%j is %s', async (body, code) => {
		expect(await answered('gigstack', { body })).toMatchObject({ code });
	});

	it.each([
		[429, 'rate_limited'],
		[500, 'unreachable'],
		[503, 'unreachable'],
		[401, 'unauthorized'],
		[403, 'forbidden'],
		[422, 'invalid_input'],
	])('a code that nobody knows does not hide status %d', async (status, code) => {
		for (const body of [
			{ error: { code: 'brand_new_code', message: 'Not found' } },
			{ success: false, error: 'brand_new_code' },
			{ error: 'Something is not found' },
		]) {
			expect(await answered('gigstack', { status, body })).toMatchObject({ code });
		}
	});

	it.each([
		[429, 'forbidden', 'rate_limited'],
		[500, 'validation_failed', 'unreachable'],
		[401, 'resource_not_found', 'unauthorized'],
		[409, 'resource_not_found', 'not_found'],
	])('status %d with the code %s is %s', async (status, known, code) => {
		const body = { error: { code: known, message: 'x' } };
		expect(await answered('gigstack', { status, body })).toMatchObject({ code });
	});

	it('names the keys that came where there is no link, never their values', async () => {
		const { error } = await answered('gigstack', { body: { data: { session: 'S3CRET', id: 1 } } });
		expect(error).toContain('session, id');
		expect(error).not.toContain('S3CRET');
	});
});

test('a portal whose address has a query of its own keeps it', async () => {
	const data = { url: 'https://portal.example.com/c?token=a%2Bb%20c&lang=es', token: 'a+b c' };
	const item = await answered(
		'gigstack',
		{ body: { data } },
		{
			options: { queryParameters: { parameter: [{ name: 'utm_source', value: 'mail' }] } },
		},
	);
	expect(item.portalUrl).toBe(
		'https://portal.example.com/c?token=a%2Bb%20c&lang=es&utm_source=mail',
	);
});

async function meteroidToken(uuid: string): Promise<string> {
	return await signed({ resource: { Customer: uuid } });
}

async function signed(claims: Record<string, unknown>): Promise<string> {
	return await new SignJWT(claims)
		.setProtectedHeader({ alg: 'HS256' })
		.setIssuedAt()
		.sign(new TextEncoder().encode('a secret of the test that is long enough'));
}

async function listen(
	onVisit: (url: string) => void,
): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		onVisit(request.url ?? '');
		response.end('{}');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { server, address: `http://127.0.0.1:${port}` };
}
