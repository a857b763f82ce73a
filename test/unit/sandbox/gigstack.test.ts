import { decodeJwt } from 'jose';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { clientsOf } from './clients';

describe('the sandbox as gigstack', () => {
	let sandbox: Sandbox;
	let gigstack: ReturnType<typeof clientsOf>['gigstack'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		gigstack = clientsOf(sandbox).gigstack;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const access = async (body: unknown, config = {}) =>
		await gigstack.post('/clients/customerportal', body, config);

	describe('portal access', () => {
		it('is a link that opens the portal, with its end in seconds or milliseconds', async () => {
			const { id, name } = sandbox.cast.gigstack.plain;
			const seconds = (await access({ id })).data.data;
			sandbox.set({ gigstackTokenTime: 'milliseconds' });
			const milliseconds = (await access({ id })).data.data;

			expect((await gigstack.get(seconds.url)).data).toContain(name);
			expect(String(seconds.expires_at)).toHaveLength(10);
			expect(String(milliseconds.expires_at)).toHaveLength(13);
		});

		it('is for the first of several clients with one email', async () => {
			const { sharedEmail } = sandbox.cast.gigstack;
			const { url } = (await access({ email: sharedEmail[0]?.email })).data.data;

			expect((await gigstack.get(url)).data).toContain(sharedEmail[0]?.id);
		});

		it.each([
			[400, 'missing_required_field', {}],
			[400, 'validation_failed', { id: 7 }],
			[400, 'validation_failed', Buffer.from('{"id')],
			[404, 'resource_not_found', { id: 'client_unknown' }],
			[404, 'resource_not_found', { email: 'nobody@example.com' }],
		])('answers %d %s to the body %p', async (status, code, body) => {
			const answer = await access(body, { headers: { 'content-type': 'application/json' } });

			expect([answer.status, answer.data.error.code]).toEqual([status, code]);
		});

		it.each([
			['success', { success: false, message: 'Client not found' }],
			['errorText', { error: 'Client not found' }],
			['errorObject', { error: { code: 'resource_not_found', message: 'Client not found' } }],
		] as const)('can fail inside a 200, as %s', async (gigstackFailsIn200, body) => {
			sandbox.set({ gigstackFailsIn200 });
			const { status, data } = await access({ id: 'client_unknown' });

			expect([status, data]).toEqual([200, body]);
		});

		it('may say whose it is', async () => {
			const { id, name } = sandbox.cast.gigstack.plain;
			sandbox.set({ gigstackPortalNamesClient: true });

			expect((await access({ id })).data.data.client).toMatchObject({ id, name });
		});

		it.each([404, 405, 410] as const)('may be no more: %d', async (gigstackPortalRetired) => {
			const { id } = sandbox.cast.gigstack.plain;
			sandbox.set({ gigstackPortalRetired });

			expect((await access({ id })).status).toBe(gigstackPortalRetired);
			expect((await gigstack.get(`/clients/${id}`)).status).toBe(200);
		});

		it('is for connected teams too, and for no others', async () => {
			const { id } = sandbox.cast.gigstack.plain;
			const own = decodeJwt(sandbox.gigstack.apiKey).team;
			const status = async (team: unknown) => (await access({ id }, { params: { team } })).status;

			expect(await status(sandbox.gigstack.team)).toBe(200);
			expect(await status(own)).toBe(200);
			expect(await status('team_unknown')).toBe(403);
		});

		it('is refused to a key without the permission, which may do the rest', async () => {
			const headers = { authorization: `Bearer ${sandbox.gigstack.unscopedKey}` };
			const { status, data } = await access({ id: 'client_unknown' }, { headers });

			expect([status, data.error.code]).toEqual([403, 'insufficient_permissions']);
			expect((await gigstack.get('/clients', { headers })).status).toBe(200);
		});
	});

	describe('clients', () => {
		const list = async (params: object) => (await gigstack.get('/clients', { params })).data;
		const search = async (q: string) =>
			(await gigstack.get('/clients/search', { params: { q, per_page: 100 } })).data;
		const nameOf = (row: { name?: string; legal_name: string }) => row.name ?? row.legal_name;

		it('come page by page, each once', async () => {
			const ids: string[] = [];
			let next: string | null = null;
			do {
				const page = await list({ limit: 100, ...(next && { next }) });
				ids.push(...page.data.map(({ id }: { id: string }) => id));
				next = page.next;
				expect([page.has_more, page.total_results]).toEqual([next !== null, 300]);
			} while (next);

			expect(new Set(ids).size).toBe(300);
		});

		it('come by time or name, and by when they were created or what is noted of them', async () => {
			const byName = await list({ order_by: 'name', sort: 'asc', limit: 100 });
			const names = byName.data.map(nameOf);
			const [newest] = (await list({ limit: 1 })).data;
			const sinceNewest = await list({ 'created[gte]': newest.created_at });
			const fromShop = await list({ 'metadata.source': 'shop' });

			expect(names).toEqual([...names].sort());
			expect(sinceNewest.data).toEqual([newest]);
			expect(fromShop.total_results).toBe(150);
		});

		it('are found by parts of words, so that other emails come along', async () => {
			const found = await search('ana@example.com');
			const emails = found.data.map(({ email }: { email: string }) => email);

			expect(emails).toEqual(expect.arrayContaining(['ana@example.com', 'mariana@example.com']));
			expect((await search('ŁĄCKA')).data[0].id).toBe(sandbox.cast.gigstack.nonAscii.id);
			expect((await search(sandbox.cast.gigstack.badPhone.taxId)).found).toBe(1);
		});

		it.each([
			['pages', { page: 2, per_page: 10 }, ['data', 'found', 'message', 'page']],
			['cursor', { limit: 10 }, ['data', 'has_more', 'message', 'next', 'total_results']],
		] as const)('are found in pages, by %s', async (gigstackSearch, params, keys) => {
			sandbox.set({ gigstackSearch });
			const found = await gigstack.get('/clients/search', { params: { q: 'example', ...params } });

			expect(Object.keys(found.data).sort()).toEqual(keys);
			expect(found.data.data).toHaveLength(10);
		});

		it('may be found with less than all that is known of them', async () => {
			sandbox.set({ gigstackSearchRows: 'partial' });
			const [row] = (await search('emma.martin@example.com')).data;

			expect(row).toEqual({
				id: row.id,
				name: 'Emma Martin',
				legal_name: 'EMMA MARTIN',
				tax_id: row.tax_id,
			});
		});

		it('live in countries of three letters, or as somebody entered them', async () => {
			const { data } = await list({ limit: 100, order_by: 'timestamp', sort: 'asc' });
			const written = data.map(({ address }: { address: { country: string } }) => address.country);

			expect(written).toEqual(expect.arrayContaining(['MEX', 'Mexico', 'México']));
		});

		it('may have a legal name alone', async () => {
			const { data } = await list({ limit: 100 });

			expect(data.filter((row: object) => !('name' in row))).toHaveLength(25);
		});

		it.each([
			['seconds', expect.any(Number)],
			['milliseconds', expect.any(Number)],
			['object', { _seconds: expect.any(Number), _nanoseconds: 0 }],
			['text', expect.stringMatching(/^\d{4}-.+Z$/)],
		] as const)('were created at a time in %s', async (gigstackCreatedAt, form) => {
			sandbox.set({ gigstackCreatedAt });

			expect((await list({ limit: 1 })).data[0].created_at).toEqual(form);
		});

		it('are shown one by one', async () => {
			const { id, name, email } = sandbox.cast.gigstack.plain;
			const { data } = await gigstack.get(`/clients/${id}`);

			expect(data.data).toMatchObject({ id, name, email, legal_name: name.toUpperCase() });
			expect((await gigstack.get('/clients/client_unknown')).status).toBe(404);
		});

		it.each([{ limit: 0 }, { limit: 101 }, { next: 'no cursor' }])(
			'are refused for %j',
			async (params) => {
				expect((await list(params)).error.code).toBe('validation_failed');
			},
		);
	});

	it('knows the teams of a good key and refuses others', async () => {
		const code = async (authorization?: string) =>
			(await gigstack.get('/teams', { headers: { authorization } })).data.error.code;

		expect((await gigstack.get('/teams?limit=1')).data.data[0].id).toMatch(/^team_/);
		expect(await code('Bearer wrong')).toBe('invalid_token');
		expect(await code('')).toBe('unauthorized');
	});
});
