import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();
const paddle = () => clientsOf(sandbox()).paddle;
const get = async (path: string, params = {}, headers = {}) => {
	const { status, data } = await paddle().get(path, { params, headers });
	return { status, data };
};
const idsOf = (rows: Array<{ id: string }>) => rows.map(({ id }) => id);
const keyed = (apiKey: string) => ({ authorization: `Bearer ${apiKey}` });
const session = async (customerId: string, body?: object) =>
	await paddle().post(`/customers/${customerId}/portal-sessions`, body);

describe('lists', () => {
	it('come newest first, page by page, to their end', async () => {
		const ids: string[] = [];
		let page = await get('/customers', { per_page: 200, status: 'active,archived' });
		while (page.data.meta.pagination.has_more) {
			ids.push(...idsOf(page.data.data));
			page = await get(page.data.meta.pagination.next);
		}
		ids.push(...idsOf(page.data.data));
		expect(ids).toEqual(idsOf(sandbox().customers.paddle).reverse());
	});

	it('have thirty transactions in a page', async () => {
		const { data } = await get('/transactions');
		expect([data.data.length, data.meta.pagination.per_page]).toEqual([30, 30]);
	});

	it.each([
		[{ per_page: 'ten' }, 'per_page'],
		[{ page: 2 }, 'page'],
	])('refuse %j', async (params, field) => {
		const { status, data } = await get('/customers', params);
		expect([status, data.error.code]).toEqual([400, 'invalid_field']);
		expect(data.error.errors).toMatchObject([{ field }]);
	});

	it('leave archived customers out unless they are asked for', async () => {
		const { email } = sandbox().cast.paddle.archived;
		const found = async (params = {}) => (await get('/customers', { email, ...params })).data.data;
		expect(await found()).toEqual([]);
		expect(await found({ status: 'active,archived' })).toMatchObject([{ status: 'archived' }]);
	});

	it('find an email by its letters, and without their case where it is played so', async () => {
		const email = sandbox().cast.paddle.plain.email.toUpperCase();
		const found = async () => (await get('/customers', { email })).data.data.length;
		expect(await found()).toBe(0);
		sandbox().set({ paddleEmailIgnoresCase: true });
		expect(await found()).toBe(1);
	});

	it('have the customer of a transaction where that is asked for', async () => {
		const [first] = (await get('/transactions', { per_page: 1 })).data.data;
		expect(first).not.toHaveProperty('customer');
		const { data } = await get('/transactions', { per_page: 1, include: 'customer' });
		expect(data.data[0].customer.id).toBe(first.customer_id);
	});
});

describe('keys', () => {
	it.each([
		['', 'authentication_malformed'],
		['Basic a2V5', 'authentication_malformed'],
		['Bearer pdl_sdbx_apikey_wrong', 'invalid_token'],
	])('that are wrong are refused with 403: %j', async (authorization, code) => {
		const { status, data } = await get('/customers', {}, { authorization });
		expect([status, data.error.code]).toEqual([403, code]);
		expect(JSON.stringify(data)).not.toContain('wrong');
	});

	it('are needed', async () => {
		const { status, data } = await clientsOf(sandbox()).plain.get('/paddle/customers');
		expect([status, data.error.code]).toEqual([403, 'authentication_missing']);
	});

	it.each([
		['customer.read', '/customers'],
		['notification_setting.write', '/notification-settings'],
		['subscription.read', '/subscriptions'],
		['transaction.read', '/transactions'],
	] as const)('without the right %s are refused at %s alone', async (right, path) => {
		const headers = keyed(sandbox().paddle.restricted[right]);
		const { status, data } = await get(path, {}, headers);
		expect([status, data.error.code]).toEqual([403, 'forbidden']);
		const other = path === '/customers' ? '/subscriptions' : '/customers';
		expect((await get(other, {}, headers)).status).toBe(200);
	});

	it('need the right to customers where these come with transactions', async () => {
		const headers = keyed(sandbox().paddle.restricted['customer.read']);
		const status = async (params = {}) => (await get('/transactions', params, headers)).status;
		expect([await status(), await status({ include: 'customer' })]).toEqual([200, 403]);
	});

	it('of the live account are unknown here, and old ones work on', async () => {
		const { liveKey, oldKey } = sandbox().paddle;
		expect((await get('/customers', {}, keyed(liveKey))).status).toBe(403);
		expect((await get('/customers', {}, keyed(oldKey))).status).toBe(200);
	});
});

describe('a session', () => {
	const subscriptionOf = (owner: object) =>
		sandbox()
			.segments.paddle.subscriptions()
			.find(({ customer }) => customer === owner)?.id;

	it('opens the portal of its customer', async () => {
		const { id, name } = sandbox().cast.paddle.plain;
		const { status, data } = await session(id);
		expect([status, data.data.customer_id, data.data.urls.subscriptions]).toEqual([201, id, []]);
		const { overview } = data.data.urls.general;
		expect((await clientsOf(sandbox()).plain.get(overview)).data).toContain(name);
	});

	it('has three links for each subscription that is named, and two before September 2026', async () => {
		const { plain } = sandbox().cast.paddle;
		const own = subscriptionOf(plain);
		const actions = async () => {
			const { data } = await session(plain.id, { subscription_ids: [own] });
			const [{ id, ...links }] = data.data.urls.subscriptions;
			expect(id).toBe(own);
			return Object.keys(links);
		};
		const always = ['cancel_subscription', 'update_subscription_payment_method'];
		expect(await actions()).toEqual([...always, 'view_subscription']);
		sandbox().set({ paddleViewLinks: false });
		expect(await actions()).toEqual(always);
	});

	it('is refused for nobody, for what is not theirs, and for words that Paddle does not know', async () => {
		const { plain, another } = sandbox().cast.paddle;
		const answers = [
			await session('ctm_nobody'),
			await session(plain.id, { subscription_ids: [subscriptionOf(another)] }),
			await session(plain.id, { subscriptions: [] }),
		];
		expect(answers.map(({ status, data }) => [status, data.error.code])).toEqual([
			[404, 'not_found'],
			[400, 'invalid_field'],
			[400, 'invalid_field'],
		]);
	});

	it('of an archived customer opens, or is refused where it is played so', async () => {
		const { id } = sandbox().cast.paddle.archived;
		expect((await session(id)).status).toBe(201);
		sandbox().set({ paddleArchivedPortal: false });
		expect((await session(id)).data.error.code).toBe('entity_archived');
	});
});
