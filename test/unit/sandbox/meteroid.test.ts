import { decodeJwt } from 'jose';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { base62OfUuid } from '../../../sandbox/meteroid/base62';
import { clientsOf } from './clients';

describe('the sandbox as Meteroid', () => {
	let sandbox: Sandbox;
	let meteroid: ReturnType<typeof clientsOf>['meteroid'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		meteroid = clientsOf(sandbox).meteroid;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const portalToken = async (reference: string, body?: unknown, contentType?: string) =>
		await meteroid.post(`/customers/${encodeURIComponent(reference)}/portal-token`, body, {
			headers: contentType ? { 'content-type': contentType } : {},
		});
	const list = async (params: object) => await meteroid.get('/customers', { params });
	const emailsFound = async (search: string): Promise<string[]> => {
		const { data } = await list({ search, per_page: 100 });
		return data.data.map((customer: { billing_email: string }) => customer.billing_email);
	};

	describe('portal token', () => {
		it('names the customer by the UUID that its ID stands for, and lives a day', async () => {
			const { id, uuid } = sandbox.cast.meteroid.plain;
			const { data } = await portalToken(id);
			const { iat = 0, exp, tenant_id, resource } = decodeJwt(data.token);

			expect(data.portal_url).toMatch(/\/$/);
			expect(exp).toBe(iat + 86_400);
			expect(tenant_id).toMatch(/^[0-9a-f-]{36}$/);
			expect(resource).toEqual({ Customer: uuid });
			expect(id).toBe(`cus_${base62OfUuid(uuid)}`);
		});

		it.each([
			['0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', '2xXyMf4KIBoaf3jLLLSa1'],
			['00000000-0000-0000-0000-000000000001', '1'],
			['ffffffff-ffff-ffff-ffff-ffffffffffff', '7n42DGM5Tflk9n8mt7Fhc7'],
		])('writes the UUID %s as %s', (uuid, text) => {
			expect(base62OfUuid(uuid)).toBe(text);
		});

		it('is given by alias and to archived customers, but a bare UUID is an unknown alias', async () => {
			const { withAlias, archived } = sandbox.cast.meteroid;

			expect((await portalToken(withAlias.alias ?? '')).status).toBe(200);
			expect((await portalToken(archived.id)).status).toBe(200);
			expect((await portalToken(withAlias.uuid)).status).toBe(404);
		});

		it('lives as long as asked in the cloud', async () => {
			const { data } = await portalToken('crm-1001', { expires_in_seconds: 60 });
			const { iat = 0, exp } = decodeJwt(data.token);

			expect(exp).toBe(iat + 60);
		});

		it.each([59, 2_592_001, -1, 0])('is refused for %d seconds', async (seconds) => {
			const { status, data } = await portalToken('crm-1001', { expires_in_seconds: seconds });

			expect(status).toBe(400);
			expect(data.code).toBe('BAD_REQUEST');
		});

		it.each([
			[400, '{"expires', 'application/json'],
			[422, '{"expires_in_seconds":"soon"}', 'application/json'],
			[415, 'expires_in_seconds=60', 'application/x-www-form-urlencoded'],
		])('answers %d in plain text to the body %s', async (status, body, contentType) => {
			const answer = await portalToken('crm-1001', Buffer.from(body), contentType);

			expect(answer.status).toBe(status);
			expect(answer.headers['content-type']).toMatch('text/plain');
		});

		it('never expires on the open-source server, which reads no body', async () => {
			sandbox.set({ meteroidTokensExpire: false });
			const { data } = await portalToken('crm-1001', { expires_in_seconds: 59 });

			expect(decodeJwt(data.token)).not.toHaveProperty('exp');
		});

		it('is refused for an alias with a space', async () => {
			expect((await portalToken('crm 1001')).status).toBe(400);
		});

		it('answers 404 to references of any length and kind', async () => {
			for (const reference of ['cus_0', 'a/b', '..%2F', 'x'.repeat(10_000)]) {
				expect((await portalToken(reference)).data.message).toBe('Resource not found');
			}
		});
	});

	describe('customers', () => {
		it('come as 25 rows that say 10 without per_page', async () => {
			const { data } = await list({});

			expect(data.data).toHaveLength(25);
			expect(data.pagination_meta.per_page).toBe(10);
		});

		it('come on pages that together hold each customer once', async () => {
			const first = (await list({ per_page: 100 })).data;
			const pages = await Promise.all(
				[0, 1, 2].map(async (page) => (await list({ per_page: 100, page })).data.data),
			);
			const ids = pages.flat().map(({ id }) => id);

			expect(first.pagination_meta.total_pages).toBe(3);
			expect(new Set(ids).size).toBe(first.pagination_meta.total_items);
		});

		it('are found by any part of name, alias or email', async () => {
			expect(await emailsFound('Ana@Example.com')).toEqual(
				expect.arrayContaining(['ana@example.com', 'mariana@example.com']),
			);
			expect(await emailsFound('crm-1001')).toEqual([sandbox.cast.meteroid.plain.email]);
			expect(await emailsFound('łącka')).toEqual([sandbox.cast.meteroid.nonAscii.email]);
		});

		it('are found by _ and % as wildcards', async () => {
			const { underscore, underscoreNeighbour, percent, percentNeighbour } = sandbox.cast.meteroid;

			expect(await emailsFound('li_na@example.com')).toEqual([
				underscoreNeighbour.email,
				underscore.email,
			]);
			expect(await emailsFound('fifty%off@example.org')).toEqual([
				percentNeighbour.email,
				percent.email,
			]);
		});

		it('include archived ones only if asked', async () => {
			const { archived } = sandbox.cast.meteroid;

			expect(await emailsFound(archived.email ?? '')).toEqual([]);
			const { data } = await list({ archived: true, per_page: 100 });
			expect(data.data.map(({ id }: { id: string }) => id)).toContain(archived.id);
		});

		it('come in the order asked for', async () => {
			const { data } = await list({ order_by: 'email.desc', per_page: 100 });
			const emails = data.data.map((row: { billing_email: string | null }) => row.billing_email);

			expect(emails).toEqual([...emails].sort().reverse());
		});

		it.each(['page=-1', 'page=two', 'archived=maybe', 'order_by=age.asc'])(
			'are refused in plain text for %s',
			async (query) => {
				const { status, headers } = await meteroid.get(`/customers?${query}`);

				expect(status).toBe(400);
				expect(headers['content-type']).toMatch('text/plain');
			},
		);

		it('are refused beyond 100 a page', async () => {
			expect((await list({ per_page: 101 })).data.code).toBe('BAD_REQUEST');
		});

		it('are shown by ID and by alias', async () => {
			const { plain } = sandbox.cast.meteroid;
			const byId = await meteroid.get(`/customers/${plain.id}`);
			const byAlias = await meteroid.get(`/customers/${plain.alias}`);

			expect(byId.data).toMatchObject({ name: plain.name, billing_email: plain.email });
			expect(byAlias.data).toEqual(byId.data);
		});
	});

	it('gives an unknown route the same 404 as an unknown customer', async () => {
		const customer = await meteroid.get('/customers/cus_unknown');
		const route = await meteroid.get(`${sandbox.meteroid.baseUrl}/elsewhere`);

		expect(customer.status).toBe(404);
		expect([route.status, route.data]).toEqual([404, customer.data]);
	});

	it('says in four ways what is wrong with a key', async () => {
		const { apiKey, forbiddenKey } = sandbox.meteroid;
		const answerTo = async (authorization: string) =>
			(await meteroid.get('/customers', { headers: { authorization } })).data.message;
		const [start, id] = apiKey.split('/');

		expect(await answerTo('Basic abc')).toBe('Invalid or missing Authorization header');
		expect(await answerTo('Bearer abc')).toBe('Invalid API key format');
		expect(await answerTo(`Bearer ${start}/1`)).toBe('Failed to resolve api key');
		expect(await answerTo(`Bearer pv_sand_${'0'.repeat(28)}/${id}`)).toBe(
			'Unauthorized. Invalid hash',
		);
		expect(await answerTo(`Bearer ${forbiddenKey}`)).toBe('Forbidden');
	});
});
