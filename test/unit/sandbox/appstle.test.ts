import { decodeJwt } from 'jose';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { clientsOf } from './clients';

describe('the sandbox as Appstle', () => {
	let sandbox: Sandbox;
	let appstle: ReturnType<typeof clientsOf>['appstle'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		appstle = clientsOf(sandbox).appstle;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const get = async (path: string, params: object = {}, more: object = {}) =>
		await appstle.get(path, { params, ...more });

	describe('portal token', () => {
		const token = async (params: object) => await get('/customer-portal-token', params);

		it('is given by number, by gid and by email, and its answer has the number', async () => {
			const { id, email } = sandbox.cast.appstle.plain;
			for (const params of [
				{ customerId: id },
				{ customerId: `gid://shopify/Customer/${id}` },
				{ email },
			]) {
				expect((await token(params)).data).toEqual({
					customerId: id,
					token: expect.any(String),
					appstleExternalToken: expect.any(String),
				});
			}
		});

		it('goes by the ID where both are given', async () => {
			const { plain, another } = sandbox.cast.appstle;
			const { data } = await token({ customerId: plain.id, email: another.email });

			expect(data.customerId).toBe(plain.id);
		});

		it.each([
			[400, {}],
			[400, { customerId: 'gid://shopify/Order/1' }],
			[404, { customerId: 12 }],
			[404, { email: 'nobody@example.com' }],
			[400, { emailId: 'emma.martin@example.com' }],
		])('answers %d as problem JSON to %j', async (status, params) => {
			const { headers, data } = await token(params);

			expect(headers['content-type']).toMatch('application/problem+json');
			expect(data).toMatchObject({ status, title: data.message, message: expect.any(String) });
		});

		it('holds its time in seconds, in milliseconds or not at all, and never an exp', async () => {
			const claims = async () =>
				decodeJwt((await token({ customerId: sandbox.cast.appstle.plain.id })).data.token);

			const seconds = await claims();
			sandbox.set({ appstleTokenTime: 'milliseconds' });
			const milliseconds = await claims();
			sandbox.set({ appstleTokenTime: 'none' });
			const none = await claims();

			expect(String(seconds.timestamp)).toHaveLength(10);
			expect(String(milliseconds.createdAt)).toHaveLength(13);
			expect(Object.keys(none)).toEqual(['customerId', 'shop']);
			expect([seconds.exp, milliseconds.exp]).toEqual([undefined, undefined]);
		});

		it('can be something else than a JWT, and still opens the portal', async () => {
			sandbox.set({ appstleTokenTime: 'opaque' });
			const { data } = await token({ customerId: sandbox.cast.appstle.plain.id });
			const page = await appstle.get(`${sandbox.appstle.portalUrl}?token=${data.token}`);

			expect(() => decodeJwt(data.token)).toThrow();
			expect(data.token).toHaveLength(16);
			expect(page.status).toBe(200);
		});

		it("for the portal's own calls opens no page", async () => {
			const { data } = await token({ customerId: sandbox.cast.appstle.plain.id });
			const { portalUrl } = sandbox.appstle;

			expect((await appstle.get(`${portalUrl}?token=${data.appstleExternalToken}`)).status).toBe(
				403,
			);
		});
	});

	describe('manage-subscription link', () => {
		it('is whole, opens the portal and says when it expires', async () => {
			const { id, name } = sandbox.cast.appstle.plain;
			const { data } = await get(`/manage-subscription-link/${id}`);
			const page = await appstle.get(data.manageSubscriptionLink);

			expect(page.data).toContain(name);
			expect(new Date(data.tokenExpirationTime).toISOString()).toBe(data.tokenExpirationTime);
		});

		it('is given by number and by emailId', async () => {
			const { id, email } = sandbox.cast.appstle.plain;
			const gid = `gid://shopify/Customer/${id}`;
			const status = async (path: string, params = {}) => (await get(path, params)).status;

			expect(await status('/manage-subscription-link', { customerId: id })).toBe(200);
			expect(await status('/manage-subscription-link', { customerId: gid })).toBe(400);
			expect(await status('/manage-subscription-link', { emailId: email })).toBe(200);
			expect(await status('/manage-subscription-link', { email })).toBe(400);
			expect(await status(`/manage-subscription-link/${encodeURIComponent(gid)}`)).toBe(400);
		});
	});

	it('works once, or again and again, and is given for any number, or not', async () => {
		const page = async () => {
			const { data } = await get('/manage-subscription-link/12');
			const id = sandbox.cast.appstle.plain.id;
			const known = (await get(`/manage-subscription-link/${id}`)).data.manageSubscriptionLink;
			const visits = [await appstle.get(known), await appstle.get(known)];
			return [data.manageSubscriptionLink, ...visits.map(({ status }) => status)];
		};

		expect(await page()).toEqual([expect.stringContaining('http'), 200, 401]);
		sandbox.set({ appstleLinkWorksOnce: false, appstleLinksForAnybody: false });
		expect(await page()).toEqual([undefined, 200, 200]);
	});

	it('sends a magic link with each call, and says so in a text without quotes, or with', async () => {
		const path = '/subscription-contracts-email-magic-link';
		const { email } = sandbox.cast.appstle.plain;
		const answer = async () =>
			(await get(path, { email }, { transformResponse: (text: string) => text })).data;

		expect(await answer()).toBe('Magic link email sent');
		sandbox.set({ appstleMagicLinkQuoted: true });
		expect(await answer()).toBe('"Magic link email sent"');
		expect(sandbox.statistics.emailsSent).toBe(2);
		expect((await get(path, { email: 'nobody@example.com' })).status).toBe(400);
		expect((await get(path)).status).toBe(400);
		for (const appstleMagicLinkMail of ['off', 'missing'] as const) {
			sandbox.set({ appstleMagicLinkMail });
			const { status, data } = await get(path, { email });
			expect([status, data.message]).toEqual([400, expect.stringContaining('template')]);
		}
		expect(sandbox.statistics.emailsSent).toBe(2);
	});

	describe('customers', () => {
		const path = '/subscription-contract-details/customers';

		it('come as a bare array, or as a page', async () => {
			const bare = await get(path, { page: 1, size: 7 });
			sandbox.set({ appstlePaged: true });
			const paged = await get(path, { page: 1, size: 7 });

			expect(bare.data).toHaveLength(7);
			expect(paged.data).toEqual({
				content: bare.data,
				totalElements: 300,
				totalPages: 43,
				number: 1,
				size: 7,
			});
		});

		it('are found by the exact email and by a part of the name', async () => {
			const { plain, sharedEmail } = sandbox.cast.appstle;
			const ids = async (params: object) =>
				(await get(path, params)).data.map((row: { customerId: number }) => row.customerId);

			expect(await ids({ email: 'ana@example.com' })).toHaveLength(1);
			expect(await ids({ email: sharedEmail[0]?.email })).toHaveLength(3);
			expect(await ids({ name: 'mma mart' })).toEqual([plain.id]);
		});

		it('can be those with several subscriptions, the newest first', async () => {
			const { data } = await get(path, { activeMoreThanOneSubscription: true, sort: 'id,desc' });
			const active = data.map((row: { activeSubscriptions: number }) => row.activeSubscriptions);

			expect(Math.min(...active)).toBe(2);
			expect(data[0].customerId).toBeGreaterThan(data[1].customerId);
		});

		it('have no email one by one, and are an empty body with 200 when unknown', async () => {
			const { another } = sandbox.cast.appstle;
			const known = await get(`/subscription-customers/${another.id}`);
			const unknown = await get('/subscription-customers/12');

			expect(known.data).toMatchObject({
				id: `gid://shopify/Customer/${another.id}`,
				displayName: another.name,
			});
			expect(JSON.stringify(known.data)).not.toContain('@');
			expect([unknown.status, unknown.data]).toEqual([200, '']);
		});

		it('are told by their contracts, each with whom it is of, or by none', async () => {
			const { another } = sandbox.cast.appstle;
			const { data } = await get(`/subscription-customers-detail/valid/${another.id}`);

			expect(data.length).toBeGreaterThan(0);
			for (const row of data) {
				expect(row).toMatchObject({
					customerId: another.id,
					customerName: another.name,
					customerEmail: another.email,
					phone: another.phone,
				});
			}
			expect((await get('/subscription-customers-detail/valid/12')).data).toEqual([]);
		});

		it('are found by a part of the email where that is played', async () => {
			sandbox.set({ appstleFindsPartsOfEmails: true });

			expect((await get(path, { email: 'ana@example.com' })).data.length).toBeGreaterThan(1);
		});

		it('can have IDs that a number cannot hold, which are known again', async () => {
			sandbox.set({ appstleLargeIds: true });
			const { id } = sandbox.cast.appstle.plain;
			const text = { transformResponse: (body: string) => body };
			const { data } = await get(`/subscription-customers-detail/valid/9900${id}`, {}, text);

			expect(data).toContain(`"customerId":9900${id},`);
		});
	});

	it('refuses a wrong key, a key in the query, a wrong app key and a key without the API in its plan', async () => {
		const { apiKey, appKey, forbiddenKey } = sandbox.appstle;
		const status = async (key: string, app?: string, params = {}) => {
			const headers = { 'x-api-key': key, ...(app && { 'x-app-key': app }) };
			const path = '/subscription-contract-details/customers';
			return (await appstle.get(path, { headers, params })).status;
		};

		expect(await status(apiKey)).toBe(200);
		expect(await status(apiKey, appKey)).toBe(200);
		expect(await status('apst_wrong')).toBe(401);
		expect(await status(apiKey, 'wrong')).toBe(401);
		expect(await status(apiKey, appKey, { api_key: apiKey })).toBe(401);
		expect(await status(forbiddenKey)).toBe(401);
	});
});
